// SPDX-License-Identifier: MIT
#include "core/json/metric_json.h"

#include "core/attention.h"
#include "core/compression.h"

namespace longpeak {
namespace {

/// Terms in the order of the formula, then what they were made of.
struct Arithmetic {
  std::string formula = {};
  Json terms = Json::object();
  const char* equation = "";
};

bool counts_gibibytes(const Scenario& scenario) { return units_of(scenario) == Units::kPaper; }

double gigabytes_of(Bytes amount) { return in_bytes(amount) / 1e9; }

/// "a", or "(a + b)" where a user keeps recurrent state beside the cache.
std::string with_state(const std::string& cache, const char* state, const Memory& memory) {
  return memory.state > Bytes() ? "(" + cache + " + " + state + ")" : cache;
}

Arithmetic concurrency(const Scenario& scenario, const Estimate& estimate) {
  const Memory& memory = estimate.memory;
  Arithmetic shown{.equation = "E9"};
  if (counts_gibibytes(scenario)) {
    shown.formula = "max(0, hbm_gigabytes - reserved_gigabytes - weight_gigabytes) / " +
                    with_state("kv_cache_gibibytes", "state_gigabytes", memory);
    shown.terms = {{"hbm_gigabytes", gigabytes_of(memory.hbm)},
                   {"reserved_gigabytes", gigabytes_of(memory.reserved)},
                   {"weight_gigabytes", gigabytes_of(memory.weights.all_devices)},
                   {"kv_cache_gibibytes", gigabytes_of(memory.cache_counted)}};
    if (memory.state > Bytes()) shown.terms["state_gigabytes"] = gigabytes_of(memory.state);
  } else {
    shown.formula = "max(0, hbm_bytes - reserved_bytes - weight_bytes) / " +
                    with_state("kv_cache_bytes_stored", "state_bytes", memory);
    shown.terms = {{"hbm_bytes", in_bytes(memory.hbm)},
                   {"reserved_bytes", in_bytes(memory.reserved)},
                   {"weight_bytes", in_bytes(memory.weights.all_devices)},
                   {"kv_cache_bytes_stored", in_bytes(memory.cache_stored)}};
    if (memory.state > Bytes()) shown.terms["state_bytes"] = in_bytes(memory.state);
  }
  shown.terms["kv_cache_bytes_per_token"] = in_bytes(memory.cache_per_token);
  shown.terms["context_tokens"] = scenario.workload.context_tokens;
  return shown;
}

/// One kind of layer that sees every token: the paper's own formula can be written out.
bool has_the_papers_form(const PreparedScenario& prepared, const Machine& machine) {
  const Scenario& scenario = prepared.scenario;
  const double context = static_cast<double>(scenario.workload.context_tokens);
  return prepared.model.group_count == 1 && prepared.model.groups[0].cache_parts == 1 &&
         visible_tokens(prepared.model.groups[0].cache[0]) >= context &&
         prepared.model.groups[0].state_flops_per_token == 0 &&
         machine.matmul.rate == machine.attention.rate &&
         prefill_attention_fraction(scenario.compression) == 1 &&
         prefill_linear_fraction(scenario.compression) == 1;
}

Arithmetic paper_prefill(const PreparedScenario& prepared, const Estimate& estimate) {
  const Machine& machine = estimate.machine;
  const double devices = machine.tensor_parallel * machine.pipeline_parallel;
  Arithmetic shown{.equation = "E10"};
  if (has_the_papers_form(prepared, machine)) {
    shown.formula =
        "context_tokens * (2 * active_parameters + 2 * layers * context_tokens * attention_width) / "
        "flops_per_second";
    shown.terms = {{"context_tokens", prepared.scenario.workload.context_tokens},
                   {"active_parameters", prepared.model.active_parameters},
                   {"layers", prepared.model.layers},
                   {"attention_width", prepared.model.groups[0].cache[0].prefill_pair_dims / 2},
                   {"flops_per_second", in_flops_per_second(machine.matmul.rate) * devices}};
  } else {
    shown.formula = "linear_flops / matmul_flops_per_second + attention_flops / attention_flops_per_second";
    shown.terms = {{"linear_flops", in_flops(estimate.prefill.work.linear) * devices},
                   {"matmul_flops_per_second", in_flops_per_second(machine.matmul.rate) * devices},
                   {"attention_flops", in_flops(estimate.prefill.work.attention) * devices},
                   {"attention_flops_per_second", in_flops_per_second(machine.attention.rate) * devices}};
  }
  return shown;
}

/// The roofline's winning term, then the times it was compared with. `scope` says whose work it is.
Arithmetic roofline_terms(const Phase& phase, const Machine& machine, const std::string& scope) {
  const Work& work = phase.work;
  Arithmetic shown{};
  switch (phase.time.bound) {
    case Bound::kHbmBandwidth:
      shown.formula =
          "(weight_bytes_read_" + scope + " + kv_cache_bytes_moved_" + scope + ") / hbm_bytes_per_second";
      break;
    case Bound::kDeviceLink:
      shown.formula = "link_bytes_" + scope + " / device_link_bytes_per_second";
      break;
    default:
      shown.formula = "linear_flops_" + scope + " / matmul_flops_per_second + attention_flops_" + scope +
                      " / attention_flops_per_second";
  }
  shown.terms = {{"linear_flops_" + scope, in_flops(work.linear)},
                 {"matmul_flops_per_second", in_flops_per_second(machine.matmul.rate)},
                 {"attention_flops_" + scope, in_flops(work.attention)},
                 {"attention_flops_per_second", in_flops_per_second(machine.attention.rate)},
                 {"weight_bytes_read_" + scope, in_bytes(work.weights_read)},
                 {"kv_cache_bytes_moved_" + scope, in_bytes(work.cache_moved)},
                 {"hbm_bytes_per_second", in_bytes_per_second(machine.hbm)}};
  if (work.link > Bytes()) {
    shown.terms["link_bytes_" + scope] = in_bytes(work.link);
    shown.terms["device_link_bytes_per_second"] = in_bytes_per_second(machine.device_link);
  }
  shown.terms["compute_seconds"] = in_seconds(phase.time.compute);
  shown.terms["memory_seconds"] = in_seconds(phase.time.memory);
  shown.terms["link_seconds"] = in_seconds(phase.time.link);
  return shown;
}

Arithmetic peak_prefill(const Estimate& estimate) {
  Arithmetic shown = roofline_terms(estimate.prefill, estimate.machine, "per_device");
  shown.equation = "E10";
  return shown;
}

Arithmetic paper_decode(const Scenario& scenario, const Estimate& estimate) {
  const double ranks = estimate.machine.tensor_parallel;
  const Bytes weights = estimate.decode.work.weights_read * ranks;
  const Bytes cache = estimate.memory.cache_counted;
  const Bytes state = estimate.memory.state;
  const double bandwidth = in_bytes_per_second(estimate.machine.hbm) * ranks;
  Arithmetic shown{.equation = "E11"};
  if (counts_gibibytes(scenario)) {
    shown.formula = "(weight_gigabytes + batch * " +
                    with_state("kv_cache_gibibytes", "state_gigabytes", estimate.memory) +
                    ") / hbm_gigabytes_per_second";
    shown.terms = {{"weight_gigabytes", gigabytes_of(weights)},
                   {"batch", scenario.workload.batch},
                   {"kv_cache_gibibytes", gigabytes_of(cache)},
                   {"hbm_gigabytes_per_second", bandwidth / 1e9}};
    if (state > Bytes()) shown.terms["state_gigabytes"] = gigabytes_of(state);
  } else {
    shown.formula = "(weight_bytes_read + batch * " +
                    with_state("kv_cache_bytes", "state_bytes", estimate.memory) + ") / hbm_bytes_per_second";
    shown.terms = {{"weight_bytes_read", in_bytes(weights)},
                   {"batch", scenario.workload.batch},
                   {"kv_cache_bytes", in_bytes(cache)},
                   {"hbm_bytes_per_second", bandwidth}};
    if (state > Bytes()) shown.terms["state_bytes"] = in_bytes(state);
  }
  return shown;
}

Arithmetic peak_decode(const Scenario& scenario, const Estimate& estimate) {
  Arithmetic shown = roofline_terms(estimate.decode, estimate.machine, "per_rank");
  shown.equation = "E11";
  shown.terms["batch"] = scenario.workload.batch;
  return shown;
}

Arithmetic context_switch(const Scenario& scenario, const Estimate& estimate) {
  const ContextSwitch& swap = estimate.context_switch;
  const bool full_duplex = scenario.deployment.host_link_duplex == HostLinkDuplex::kFull;
  const bool gibibytes = counts_gibibytes(scenario);
  const std::string out = gibibytes ? "kv_cache_gibibytes_out" : "kv_cache_bytes_out";
  const std::string in = gibibytes ? "kv_cache_gibibytes_in" : "kv_cache_bytes_in";
  const std::string link = gibibytes ? "host_link_gigabytes_per_second" : "host_link_bytes_per_second";
  const double unit = gibibytes ? 1e9 : 1;
  Arithmetic shown{.equation = "E12"};
  shown.formula = (full_duplex ? "max(" + out + ", " + in + ")" : "(" + out + " + " + in + ")") + " / (" +
                  link + " * host_links)";
  shown.terms = {{out, in_bytes(swap.out) / unit},
                 {in, in_bytes(swap.in) / unit},
                 {link, in_bytes_per_second(estimate.machine.host_link) / unit},
                 {"host_links", estimate.machine.host_links}};
  return shown;
}

Arithmetic sessions(const Estimate& estimate) {
  const SessionEstimate& session = estimate.session;
  Arithmetic shown{.equation = "E15"};
  switch (session.limit) {
    case SessionLimit::kUsers:
      shown.formula = "3600 * users / (response_seconds + think_seconds)";
      break;
    case SessionLimit::kDevices:
      shown.formula = "3600 * replicas / device_seconds";
      break;
    case SessionLimit::kHostLink:
      shown.formula = "3600 * host_links / host_link_seconds";
      break;
    case SessionLimit::kHbmCapacity:
      shown.formula =
          session.resident < 1 ? "resident_users" : "3600 * users / (response_seconds + think_seconds)";
  }
  shown.terms = {{"users", session.users},
                 {"resident_users", session.resident},
                 {"document_prefill_seconds", in_seconds(session.document_prefill)},
                 {"question_prefill_seconds", in_seconds(session.question_prefill)},
                 {"answer_seconds", in_seconds(session.answers_alone)},
                 {"swapped_rounds", session.swapped_rounds},
                 {"host_link_seconds", in_seconds(session.host_link_demand)},
                 {"host_links", session.host_links},
                 {"response_seconds", in_seconds(session.response)},
                 {"think_seconds", in_seconds(session.think)},
                 {"answer_seconds_in_batch", in_seconds(session.answers_shared)},
                 {"device_compute_seconds", in_seconds(session.demand.compute)},
                 {"device_memory_seconds", in_seconds(session.demand.memory)},
                 {"device_link_seconds", in_seconds(session.demand.link)},
                 {"device_seconds", in_seconds(session.device_demand)},
                 {"replicas", session.replicas}};
  return shown;
}

Arithmetic arithmetic_of(Metric metric, const PreparedScenario& prepared, const Estimate& estimate) {
  const bool paper = prepared.scenario.view == View::kPaper;
  switch (metric) {
    case Metric::kPrefill:
      return paper ? paper_prefill(prepared, estimate) : peak_prefill(estimate);
    case Metric::kDecode:
      return paper ? paper_decode(prepared.scenario, estimate) : peak_decode(prepared.scenario, estimate);
    case Metric::kContextSwitch:
      return context_switch(prepared.scenario, estimate);
    case Metric::kSessions:
      return sessions(estimate);
    case Metric::kConcurrency:
      break;
  }
  return concurrency(prepared.scenario, estimate);
}

const char* source_of(Metric metric, View view) {
  if (metric == Metric::kSessions)
    return "Yao Fu, arXiv 2405.08944, section 2; bounds: Denning and Buzen 1978";
  if (view == View::kPaper || metric == Metric::kConcurrency || metric == Metric::kContextSwitch) {
    return "Yao Fu, arXiv 2405.08944, section 2";
  }
  return "Roofline: Williams, Waterman and Patterson 2009";
}

Json optional_json(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

}  // namespace

Json metric_json(Metric metric, const PreparedScenario& prepared, const Estimate& estimate,
                 const Estimate& reference) {
  const std::optional<double> value = estimate.value(metric);
  const std::optional<double> at_4k = reference.value(metric);
  std::optional<double> ratio;
  if (value && at_4k && *at_4k > 0) ratio = *value / *at_4k;
  Arithmetic shown = arithmetic_of(metric, prepared, estimate);
  return Json{{"value", optional_json(value)},
              {"bound", kBoundNames[static_cast<std::size_t>(estimate.bound(metric))]},
              {"ratio_to_4k", optional_json(ratio)},
              {"formula", shown.formula},
              {"terms", std::move(shown.terms)},
              {"equation", shown.equation},
              {"source", source_of(metric, prepared.scenario.view)}};
}

}  // namespace longpeak
