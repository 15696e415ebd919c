// SPDX-License-Identifier: MIT
// A rate is not an amount.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Bytes kAmount = gigabytes_per_second(20);
#else
constexpr Bytes kAmount = gigabytes(20);
#endif
