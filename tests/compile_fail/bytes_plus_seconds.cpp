// SPDX-License-Identifier: MIT
// Amounts of different kinds do not add.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Bytes kSum = gigabytes(1) + seconds(2);
#else
constexpr Bytes kSum = gigabytes(1) + gigabytes(2);
#endif
