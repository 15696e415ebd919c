// SPDX-License-Identifier: MIT
#include "core/session.h"

#include <algorithm>
#include <cmath>

#include "core/context_switch.h"
#include "core/decode.h"
#include "core/memory.h"
#include "core/prefill.h"

namespace longpeak {
namespace {

/// Mean context over the rounds. Costs are linear in the context within one regime, so the cost at the mean
/// is the mean cost. The paper keeps the document's length throughout.
struct MeanContext {
  double before_question = 0;
  double while_answering = 0;
};

MeanContext mean_context(const Scenario& scenario, double document) {
  if (scenario.view == View::kPaper) return {document, document};
  const Session& session = scenario.workload.session;
  const double question = static_cast<double>(session.question_tokens);
  const double answer = static_cast<double>(session.answer_tokens);
  const double earlier_rounds = static_cast<double>(session.rounds - 1) / 2;
  MeanContext mean;
  mean.before_question = document + earlier_rounds * (question + answer);
  mean.while_answering = mean.before_question + question + answer / 2;
  return mean;
}

/// E15. A server may run prompts and steps together: each resource is as busy as their sum, and steps read
/// the weights for prompts too.
DeviceDemand demand_of(const Phase& document, const Phase& question, double rounds, const Phase& step,
                       double steps, const Machine& machine) {
  DeviceDemand demand;
  demand.compute = document.time.compute + question.time.compute * rounds + step.time.compute * steps;
  demand.memory = (document.work.cache_moved + question.work.cache_moved * rounds) / machine.hbm +
                  step.time.memory * steps;
  demand.link = document.time.link + question.time.link * rounds + step.time.link * steps;
  return demand;
}

Bound largest(const DeviceDemand& demand) {
  if (demand.link > demand.compute && demand.link > demand.memory) return Bound::kDeviceLink;
  return demand.memory > demand.compute ? Bound::kHbmBandwidth : Bound::kCompute;
}

}  // namespace

// E13. alone = prefill(D) + rounds x (prefill(q) + a x decode) + (rounds - 1) x think
// E14. swapped rounds = (rounds - 1) x max(0, 1 - C / U)
// E15. X <= min(U / (alone + swapping), replicas / device demand, links / host link demand)
SessionEstimate session(const ModelCosts& model, const Scenario& scenario, const Machine& machine) {
  const Session& asked = scenario.workload.session;
  const double document = static_cast<double>(document_tokens_of(scenario));
  const double rounds = static_cast<double>(asked.rounds);
  const double answer_tokens = rounds * static_cast<double>(asked.answer_tokens);
  const MeanContext mean = mean_context(scenario, document);
  const Memory memory = memory_at(model, scenario, machine, mean.while_answering);
  const ContextSwitch swap = context_switch(model, scenario, machine, mean.while_answering);

  SessionEstimate estimate;
  estimate.replicas = machine.replicas;
  if (scenario.deployment.host_links == HostLinks::kOnePerDevice) estimate.host_links = machine.replicas;
  estimate.resident = memory.users;
  estimate.users = static_cast<double>(asked.users);
  if (!swap.total) estimate.users = std::min(estimate.users, memory.users);
  const Phase document_prefill = prefill(model, scenario, machine, document, 0);
  estimate.document_prefill = document_prefill.time.total;
  Phase question_prefill;
  if (asked.question_tokens > 0) {
    const double question = static_cast<double>(asked.question_tokens);
    question_prefill = prefill(model, scenario, machine, question, mean.before_question);
    estimate.question_prefill = question_prefill.time.total * rounds;
  }
  const Phase alone = decode(model, scenario, machine, mean.while_answering, 1);
  estimate.answers_alone = alone.time.total * answer_tokens;
  estimate.think = asked.think * (rounds - 1);
  estimate.response = estimate.document_prefill + estimate.question_prefill + estimate.answers_alone;
  if (estimate.resident < 1) {
    estimate.limit = SessionLimit::kHbmCapacity;
    return estimate;
  }

  if (swap.total) {
    estimate.swapped_rounds = (rounds - 1) * std::max(0.0, 1 - estimate.resident / estimate.users);
    estimate.swapping = *swap.total * estimate.swapped_rounds;
  }
  estimate.host_link_demand = estimate.swapping;
  estimate.response += estimate.swapping;
  // Steps are shared by as many sequences as fit; stages work on different batches at once.
  const double together = std::min(estimate.users, estimate.resident) / machine.replicas;
  const double batch = std::max(1.0, std::ceil(together / machine.pipeline_parallel));
  const Phase shared = decode(model, scenario, machine, mean.while_answering, batch);
  estimate.answers_shared = shared.time.total * answer_tokens / (batch * machine.pipeline_parallel);
  const double steps = answer_tokens / (batch * machine.pipeline_parallel);
  estimate.demand = demand_of(document_prefill, question_prefill, rounds, shared, steps, machine);
  if (scenario.view == View::kPaper) {
    estimate.device_demand = estimate.document_prefill + estimate.question_prefill + estimate.answers_shared;
  } else {
    estimate.device_demand =
        std::max({estimate.demand.compute, estimate.demand.memory, estimate.demand.link});
  }

  const double by_users = estimate.users / in_seconds(estimate.response + estimate.think);
  const double by_devices = machine.replicas / in_seconds(estimate.device_demand);
  const Seconds prefills = estimate.document_prefill + estimate.question_prefill;
  double per_second = by_users;
  estimate.limit = SessionLimit::kUsers;
  estimate.bound = prefills > estimate.answers_alone ? document_prefill.time.bound : alone.time.bound;
  if (estimate.swapping > prefills && estimate.swapping > estimate.answers_alone) {
    estimate.bound = Bound::kHostLink;
  }
  if (estimate.users < static_cast<double>(asked.users)) {
    estimate.limit = SessionLimit::kHbmCapacity;
    estimate.bound = Bound::kHbmCapacity;
  }
  if (by_devices < per_second) {
    per_second = by_devices;
    estimate.limit = SessionLimit::kDevices;
    estimate.bound = prefills > estimate.answers_shared ? document_prefill.time.bound : shared.time.bound;
    if (scenario.view == View::kPeak) estimate.bound = largest(estimate.demand);
  }
  if (estimate.host_link_demand > Seconds()) {
    const double by_host_link = estimate.host_links / in_seconds(estimate.host_link_demand);
    if (by_host_link < per_second) {
      per_second = by_host_link;
      estimate.limit = SessionLimit::kHostLink;
      estimate.bound = Bound::kHostLink;
    }
  }
  estimate.sessions_per_hour = per_second * 3600;
  return estimate;
}

}  // namespace longpeak
