// SPDX-License-Identifier: MIT
#include "core/context_switch.h"

#include <algorithm>

#include "core/memory.h"

namespace longpeak {

// E12. t = (cache out + cache in) / (H x links), or the larger of the two over a full-duplex link
ContextSwitch context_switch(const ModelCosts& model, const Scenario& scenario, const Machine& machine,
                             double context) {
  const bool shared_link = scenario.deployment.host_links == HostLinks::kOne;
  const bool paper_units = units_of(scenario) == Units::kPaper;
  const Bytes once = cache_bytes(model, scenario, context) * (paper_units ? kGibibyteCountedAsGigabyte : 1.0);
  ContextSwitch swap;
  swap.out = shared_link ? once : cache_bytes_counted(model, scenario, machine, context);
  swap.out += state_bytes(model);
  swap.in = swap.out;
  if (!(machine.host_link > BytesPerSecond())) return swap;
  const bool full_duplex = scenario.deployment.host_link_duplex == HostLinkDuplex::kFull;
  const Bytes moved = full_duplex ? std::max(swap.out, swap.in) : swap.out + swap.in;
  swap.total = moved / (machine.host_link * machine.host_links);
  return swap;
}

}  // namespace longpeak
