// SPDX-License-Identifier: MIT
// FLOPs over a memory bandwidth are no time.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Seconds kTime = flops(1e12) / gigabytes_per_second(1);
#else
constexpr Seconds kTime = flops(1e12) / teraflops_per_second(1);
#endif
