// SPDX-License-Identifier: MIT
#include "core/decode.h"

#include "core/attention.h"
#include "core/collectives.h"
#include "core/compression.h"
#include "core/memory.h"
#include "core/weights_read.h"

namespace longpeak {
namespace {

// E11, paper. t = (weights + cache) / M over the tensor-parallel devices; communication is free.
Phase paper_decode(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double context,
                   double batch) {
  const double stored_experts = model.parts[static_cast<std::size_t>(Part::kExperts)].total();
  const double read = model.parameters - stored_experts + touched_expert_parameters(model, batch);
  Phase phase;
  phase.work.weights_read =
      bytes(read * bytes_per_element(scenario.deployment.weight_format) / machine.tensor_parallel);
  phase.work.cache_moved = (cache_bytes_counted(model, scenario, machine, context) + state_bytes(model)) *
                           batch / machine.tensor_parallel;
  phase.time.memory = (phase.work.weights_read + phase.work.cache_moved) / machine.hbm;
  phase.time.total = phase.time.memory;
  phase.time.bound = Bound::kHbmBandwidth;
  return phase;
}

}  // namespace

// E11, peak.
Phase decode(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double context,
             double batch) {
  if (scenario.view == View::kPaper) return paper_decode(model, scenario, machine, context, batch);
  const double ranks = machine.tensor_parallel;
  double pair_flops = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    double layer_flops = group.state_flops_per_token;
    for (std::size_t which = 0; which < group.cache_parts; ++which) {
      const CachePart& part = group.cache[which];
      layer_flops += 2 * part.decode_pair_dims * read_entries(part, context);
    }
    pair_flops += group.layers * layer_flops * query_share(group, ranks);
  }
  Phase phase;
  const double multiplied =
      (model.multiplied.sharded + model.head_parameters) / ranks + model.multiplied.replicated;
  phase.work.linear = flops(2 * batch * multiplied);
  phase.work.attention = flops(batch * pair_flops * cache_fraction(scenario.compression));
  phase.work.weights_read = weight_bytes_read_per_rank(model, scenario, machine, batch);
  // A recurrent state is read and written at each step.
  phase.work.cache_moved =
      (cache_bytes_read_per_rank(model, scenario, machine, context) + state_bytes(model) * 2 / ranks) * batch;
  phase.work.link =
      all_reduce_bytes(model, machine, batch) + stage_bytes(model, batch) * (machine.pipeline_parallel - 1);
  phase.time = roofline(phase.work, machine);
  return phase;
}

}  // namespace longpeak
