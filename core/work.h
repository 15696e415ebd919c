// SPDX-License-Identifier: MIT
// Work of an operation on one device, and the roofline that turns it into time.
#pragma once

#include <array>
#include <string_view>

#include "core/machine.h"

namespace longpeak {

/// The part of the machine that sets a value.
enum class Bound { kHbmCapacity, kCompute, kHbmBandwidth, kHostLink, kDeviceLink };

inline constexpr std::array<std::string_view, 5> kBoundNames = {"hbm_capacity", "compute", "hbm_bandwidth",
                                                                "host_link", "device_link"};

/// What one device has to do.
struct Work {
  Flops linear;        ///< multiplications with weights
  Flops attention;     ///< multiplications with the cache
  Bytes weights_read;  ///< from HBM
  Bytes cache_moved;   ///< read from or written to HBM
  Bytes link;          ///< sent to other devices, one direction
};

struct PhaseTime {
  Seconds compute;
  Seconds memory;
  Seconds link;
  Seconds total;
  Bound bound = Bound::kCompute;
};

/// E7. total = max(compute, memory, link): arithmetic, memory traffic and communication overlap perfectly.
PhaseTime roofline(const Work& work, const Machine& machine);

}  // namespace longpeak
