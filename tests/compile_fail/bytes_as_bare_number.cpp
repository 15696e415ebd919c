// SPDX-License-Identifier: MIT
// A quantity leaves through an exit that names the unit.
#include "core/units.h"

using namespace longpeak;

#ifdef MISUSE
constexpr double kAmount = gigabytes(80);
#else
constexpr double kAmount = in_bytes(gigabytes(80));
#endif
