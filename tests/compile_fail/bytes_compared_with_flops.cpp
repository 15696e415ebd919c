// SPDX-License-Identifier: MIT
// Amounts of different kinds do not compare.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr bool kLess = gigabytes(1) < flops(2);
#else
constexpr bool kLess = gigabytes(1) < gigabytes(2);
#endif
