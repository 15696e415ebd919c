// SPDX-License-Identifier: MIT
// A bare number has no unit: a maker names it.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Bytes kAmount = 80.0;
#else
constexpr Bytes kAmount = gigabytes(80);
#endif
