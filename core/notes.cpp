// SPDX-License-Identifier: MIT
#include "core/notes.h"

namespace longpeak {
namespace {

std::string text(std::string_view words) { return std::string(words); }

void note_substitutions(const Scenario& scenario, std::vector<Note>& notes) {
  const Model& model = model_in_view(scenario);
  const Accelerator& device = device_in_view(scenario);
  if (&model != scenario.model) {
    notes.push_back(
        {"paper_model", "model.id",
         "The paper view computes with the paper's 34B (34e9 parameters, hidden size 4096) instead of " +
             scenario.model->name + "."});
  }
  if (&device != scenario.device) {
    notes.push_back(
        {"paper_hardware", "hardware.id",
         "The paper view computes with the paper's A100 (312 TFLOP/s, 2 TB/s, host link 20 GB/s) instead "
         "of " +
             text(scenario.device->name) + "."});
  }
}

void note_formats(const Scenario& scenario, const Machine& machine, std::vector<Note>& notes) {
  const Deployment& deployment = scenario.deployment;
  const std::string device = text(device_in_view(scenario).name);
  if (machine.matmul.format != multiplied_format(scenario)) {
    notes.push_back({"format_fallback", "deployment.weight_format",
                     device + " publishes no dense " + text(name_of(multiplied_format(scenario))) +
                         " rate that helps: weights are stored in it and multiplied in " +
                         text(name_of(machine.matmul.format)) + "."});
  }
  if (machine.attention.format != deployment.kv_format) {
    notes.push_back({"format_fallback", "deployment.kv_format",
                     device + " publishes no dense " + text(name_of(deployment.kv_format)) +
                         " rate that helps: the cache is stored in it and multiplied in " +
                         text(name_of(machine.attention.format)) + "."});
  }
}

void note_links(const Scenario& scenario, const Machine& machine, std::vector<Note>& notes) {
  const Accelerator& device = device_in_view(scenario);
  if (!device.host_link && !scenario.hardware.host_link) {
    notes.push_back(
        {"no_host_link", "hardware.id",
         text(device.name) +
             " shares its memory with the host, or its link is not published: there is no context "
             "switch, and users beyond the concurrency wait."});
  }
  const bool together = machine.tensor_parallel * machine.pipeline_parallel > 1;
  if (together && !device.device_link && scenario.view == View::kPeak) {
    notes.push_back(
        {"device_link_through_host", "hardware.id",
         text(device.name) + " has no link of its own to other devices: they talk through the host link."});
  }
}

void note_sharding(const PreparedScenario& prepared, const Machine& machine, std::vector<Note>& notes) {
  if (prepared.scenario.view == View::kPaper) return;
  for (std::size_t index = 0; index < prepared.model.group_count; ++index) {
    const GroupCosts& group = prepared.model.groups[index];
    if (group.cache_parts > 0 && group.cache[0].shards < machine.tensor_parallel) {
      notes.push_back(
          {"kv_cache_replicated", "deployment.tensor_parallel",
           "Tensor parallelism goes beyond the KV heads a cache can be split by, so devices hold copies "
           "of it; data-parallel attention, which this scenario does not describe, avoids them."});
      return;
    }
  }
}

void note_capacity(const Scenario& scenario, const Estimate& estimate, std::vector<Note>& notes) {
  const Accelerator& device = device_in_view(scenario);
  if (scenario.view == View::kPeak && !device.memory_driver && !scenario.hardware.memory) {
    notes.push_back({"memory_as_sold", "hardware.id",
                     "What a driver shows of the memory of " + text(device.name) +
                         " is not known: the size it is sold with is used."});
  }
  if (!estimate.memory.fits) {
    notes.push_back(
        {"does_not_fit", "workload.context_tokens",
         "The weights and the caches of the batch do not fit; the times are what the arithmetic gives "
         "all the same."});
  }
}

void note_context(const Scenario& scenario, std::vector<Note>& notes) {
  const auto longest = scenario.model->max_context_tokens;
  if (longest && scenario.workload.context_tokens > *longest) {
    notes.push_back({"beyond_released_context", "workload.context_tokens",
                     scenario.model->name + " was released for " + std::to_string(*longest) +
                         " tokens; the cost beyond is arithmetic, not a promise of quality."});
  }
}

void note_confidence(const Scenario& scenario, std::vector<Note>& notes) {
  const Accelerator& device = device_in_view(scenario);
  const bool recalled =
      device.dense_rates_confidence == Confidence::kRecalled ||
      device.memory_bandwidth.confidence == Confidence::kRecalled ||
      device.memory_sold.confidence == Confidence::kRecalled ||
      (device.memory_driver && device.memory_driver->confidence == Confidence::kRecalled) ||
      (device.host_link && device.host_link->per_direction.confidence == Confidence::kRecalled) ||
      (device.device_link && device.device_link->per_direction.confidence == Confidence::kRecalled);
  if (recalled) {
    notes.push_back({"recalled_figure", "hardware.id",
                     "Some figures of " + text(device.name) +
                         " are from memory of its maker's documents and were not read again."});
  }
}

}  // namespace

std::vector<Note> notes_on(const PreparedScenario& prepared, const Estimate& estimate) {
  const Scenario& scenario = prepared.scenario;
  std::vector<Note> notes;
  note_substitutions(scenario, notes);
  note_capacity(scenario, estimate, notes);
  note_formats(scenario, estimate.machine, notes);
  note_links(scenario, estimate.machine, notes);
  note_sharding(prepared, estimate.machine, notes);
  note_context(scenario, notes);
  note_confidence(scenario, notes);
  return notes;
}

}  // namespace longpeak
