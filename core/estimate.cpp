// SPDX-License-Identifier: MIT
#include "core/estimate.h"

namespace longpeak {

PreparedScenario prepare(const Scenario& scenario) {
  return {scenario, count_costs(model_in_view(scenario))};
}

Estimate estimate(const PreparedScenario& prepared) {
  const auto& [scenario, model] = prepared;
  const double context = static_cast<double>(scenario.workload.context_tokens);
  const double batch = static_cast<double>(scenario.workload.batch);
  Estimate result;
  result.machine = machine_of(scenario);
  result.memory = memory_at(model, scenario, result.machine, context);               // HBM size
  result.prefill = prefill(model, scenario, result.machine, context, 0);             // FLOP/s
  result.decode = decode(model, scenario, result.machine, context, batch);           // HBM bandwidth
  result.context_switch = context_switch(model, scenario, result.machine, context);  // host link
  result.session = session(model, scenario, result.machine);                         // all four
  result.output = result.decode.time.total * static_cast<double>(scenario.workload.output_tokens);
  return result;
}

PreparedScenario at_reference_context(const PreparedScenario& prepared) {
  PreparedScenario reference = prepared;
  reference.scenario.workload.context_tokens = kReferenceContextTokens;
  reference.scenario.workload.session.document_tokens.reset();
  return reference;
}

std::optional<double> Estimate::value(Metric metric) const {
  switch (metric) {
    case Metric::kConcurrency:
      return memory.concurrency;
    case Metric::kPrefill:
      return in_seconds(prefill.time.total);
    case Metric::kDecode:
      return in_seconds(decode.time.total);
    case Metric::kContextSwitch:
      if (!context_switch.total) return std::nullopt;
      return in_seconds(*context_switch.total);
    case Metric::kSessions:
      return session.sessions_per_hour;
  }
  return std::nullopt;
}

Bound Estimate::bound(Metric metric) const {
  switch (metric) {
    case Metric::kConcurrency:
      return Bound::kHbmCapacity;
    case Metric::kPrefill:
      return prefill.time.bound;
    case Metric::kDecode:
      return decode.time.bound;
    case Metric::kContextSwitch:
      return Bound::kHostLink;
    case Metric::kSessions:
      return session.bound;
  }
  return Bound::kHbmCapacity;
}

}  // namespace longpeak
