// SPDX-License-Identifier: MIT
// A bare number does not join an amount unnoticed.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Bytes kSum = gigabytes(1) + 1;
#else
constexpr Bytes kSum = gigabytes(1) + bytes(1);
#endif
