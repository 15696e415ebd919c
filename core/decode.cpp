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
  const double stored_experts = model.parameters - model.sharded_parameters - model.replicated_parameters -
                                model.head_parameters - model.embedding_parameters;
  const double read = model.parameters - stored_experts + touched_expert_parameters(model, batch);
  Phase phase;
  phase.work.weights_read =
      bytes(read * bytes_per_element(scenario.deployment.weight_format) / machine.tensor_parallel);
  phase.work.cache_moved =
      cache_bytes_counted(model, scenario, machine, context) * batch / machine.tensor_parallel;
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
  const double multiplied =
      model.active_parameters - model.replicated_parameters - model.embedding_parameters;
  double pair_flops = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    pair_flops +=
        2 * group.layers * group.decode_pair_dims * query_share(group, ranks) * kept_tokens(group, context);
  }
  Phase phase;
  phase.work.linear = flops(2 * batch * (multiplied / ranks + model.replicated_parameters));
  phase.work.attention = flops(batch * pair_flops * cache_fraction(scenario.compression));
  phase.work.weights_read = weight_bytes_read_per_rank(model, scenario, machine, batch);
  phase.work.cache_moved = cache_bytes_per_rank(model, scenario, machine, context) * batch;
  phase.work.link =
      all_reduce_bytes(model, machine, batch) + stage_bytes(model, batch) * (machine.pipeline_parallel - 1);
  phase.time = roofline(phase.work, machine);
  return phase;
}

}  // namespace longpeak
