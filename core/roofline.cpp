// SPDX-License-Identifier: MIT
#include "core/work.h"

namespace longpeak {

// E7. t = max(linear / F_w + attention / F_kv, bytes / M, link bytes / link rate)
PhaseTime roofline(const Work& work, const Machine& machine) {
  PhaseTime time;
  time.compute = work.linear / machine.matmul.rate + work.attention / machine.attention.rate;
  time.memory = (work.weights_read + work.cache_moved) / machine.hbm;
  if (work.link > Bytes()) time.link = work.link / machine.device_link;
  time.total = time.compute;
  time.bound = Bound::kCompute;
  if (time.memory > time.total) {
    time.total = time.memory;
    time.bound = Bound::kHbmBandwidth;
  }
  if (time.link > time.total) {
    time.total = time.link;
    time.bound = Bound::kDeviceLink;
  }
  return time;
}

}  // namespace longpeak
