// SPDX-License-Identifier: MIT
// Nothing here is measured in square bytes.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Bytes kTwice = gigabytes(1) * gigabytes(2);
#else
constexpr Bytes kTwice = gigabytes(1) * 2;
#endif
