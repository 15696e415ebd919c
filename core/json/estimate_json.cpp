// SPDX-License-Identifier: MIT
#include "core/json/estimate_json.h"

#include "core/json/metric_json.h"
#include "core/json/model_json.h"
#include "core/json/scenario_json.h"
#include "core/notes.h"
#include "core/server_memory.h"

namespace longpeak {
namespace {

/// A rate, or null where there is no such link.
Json rate_json(BytesPerSecond rate) {
  return rate > BytesPerSecond() ? Json(in_bytes_per_second(rate)) : Json(nullptr);
}

Json hardware_json(const Scenario& scenario, const Machine& machine) {
  const Accelerator& device = device_in_view(scenario);
  return {{"id", device.id},
          {"name", device.name},
          {"count", machine.devices},
          {"tensor_parallel", machine.tensor_parallel},
          {"pipeline_parallel", machine.pipeline_parallel},
          {"replicas", machine.replicas},
          {"matmul_flops_per_second", in_flops_per_second(machine.matmul.rate)},
          {"matmul_format", name_of(machine.matmul.format)},
          {"attention_flops_per_second", in_flops_per_second(machine.attention.rate)},
          {"attention_format", name_of(machine.attention.format)},
          {"hbm_bytes_per_device", in_bytes(machine.usable_memory)},
          {"hbm_bytes_per_second", in_bytes_per_second(machine.hbm)},
          {"host_link_bytes_per_second", rate_json(machine.host_link)},
          {"device_link_bytes_per_second", rate_json(machine.device_link)},
          {"critical_intensity_flops_per_byte", in_flops_per_byte(machine.matmul.rate / machine.hbm)}};
}

Json memory_json(const Memory& memory, const ServerMemory& server) {
  return {{"hbm_bytes", in_bytes(memory.hbm)},
          {"reserved_bytes", in_bytes(memory.reserved)},
          {"weight_bytes", in_bytes(memory.weights.all_devices)},
          {"kv_cache_bytes_per_token", in_bytes(memory.cache_per_token)},
          {"kv_cache_bytes", in_bytes(memory.cache)},
          {"kv_cache_bytes_stored", in_bytes(memory.cache_stored)},
          {"state_bytes", in_bytes(memory.state)},
          {"free_bytes", in_bytes(memory.free)},
          {"missing_bytes", in_bytes(memory.missing)},
          {"fits", memory.fits},
          {"users", memory.users},
          {"weight_bytes_per_device", in_bytes(server.weights_per_device)},
          {"activation_reserve_bytes_per_device", in_bytes(server.activation_reserve)},
          {"framework_reserve_bytes_per_device", in_bytes(server.framework_reserve)},
          {"reserve_bytes_per_device", in_bytes(server.reserve_per_device)},
          {"prefill_chunk_tokens", server.prefill_chunk_tokens},
          {"kv_budget_bytes_per_device", in_bytes(server.kv_budget_per_device)},
          {"kv_tokens", server.kv_tokens},
          {"max_concurrency", server.max_concurrency}};
}

Json notes_json(const PreparedScenario& prepared, const Estimate& estimate) {
  Json list = Json::array();
  for (const Note& note : notes_on(prepared, estimate)) {
    list.push_back({{"code", note.code}, {"path", note.path}, {"message", note.message}});
  }
  return list;
}

}  // namespace

Json estimate_json(const PreparedScenario& prepared) {
  const Scenario& scenario = prepared.scenario;
  const Estimate result = estimate(prepared);
  const Estimate reference = estimate(at_reference_context(prepared));
  const Model& model = model_in_view(scenario);
  const double first_token = in_seconds(result.prefill.time.total);
  const double output = in_seconds(result.output);
  Json metrics = Json::object();
  for (std::size_t index = 0; index < kMetricCount; ++index) {
    metrics[std::string(kMetricNames[index])] =
        metric_json(static_cast<Metric>(index), prepared, result, reference);
  }
  return {{"scenario", to_json(scenario)},
          {"view", scenario.view == View::kPaper ? "paper" : "peak"},
          {"units", units_of(scenario) == Units::kPaper ? "paper" : "si"},
          {"model", model_json(model, prepared.model)},
          {"hardware", hardware_json(scenario, result.machine)},
          {"memory", memory_json(result.memory,
                                 server_memory(prepared.model, scenario, result.machine, result.memory))},
          {"metrics", std::move(metrics)},
          {"response",
           {{"time_to_first_token_seconds", first_token},
            {"output_seconds", output},
            {"total_seconds", first_token + output}}},
          {"session_limit", kSessionLimitNames[static_cast<std::size_t>(result.session.limit)]},
          {"notes", notes_json(prepared, result)}};
}

}  // namespace longpeak
