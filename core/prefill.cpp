// SPDX-License-Identifier: MIT
#include "core/prefill.h"

#include "core/attention.h"
#include "core/collectives.h"
#include "core/compression.h"
#include "core/memory.h"
#include "core/weights_read.h"

namespace longpeak {
namespace {

// E10, paper. t = n (2 P + 2 L n d) / F over all devices of the replica; communication is free.
Phase paper_prefill(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double fresh,
                    double cached) {
  const double devices = machine.tensor_parallel * machine.pipeline_parallel;
  double pair_flops = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    for (std::size_t which = 0; which < group.cache_parts; ++which) {
      const CachePart& part = group.cache[which];
      pair_flops += 2 * group.layers * part.prefill_pair_dims * paper_pairs_in(part, cached, fresh);
    }
    pair_flops += group.layers * group.state_flops_per_token * fresh;
  }
  Phase phase;
  phase.work.linear =
      flops(2 * fresh * model.active_parameters * prefill_linear_fraction(scenario.compression) / devices);
  phase.work.attention = flops(pair_flops * prefill_attention_fraction(scenario.compression) / devices);
  phase.time.compute =
      phase.work.linear / machine.matmul.rate + phase.work.attention / machine.attention.rate;
  phase.time.total = phase.time.compute;
  phase.time.bound = Bound::kCompute;
  return phase;
}

}  // namespace

// E10, peak. A prompt is cut into chunks that fill every pipeline stage, so stages divide its time.
Phase prefill(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double fresh,
              double cached) {
  if (scenario.view == View::kPaper) return paper_prefill(model, scenario, machine, fresh, cached);
  const double ranks = machine.tensor_parallel;
  const double stages = machine.pipeline_parallel;
  double pair_flops = 0;
  for (std::size_t index = 0; index < model.group_count; ++index) {
    const GroupCosts& group = model.groups[index];
    double layer_flops = group.state_flops_per_token * fresh;
    for (std::size_t which = 0; which < group.cache_parts; ++which) {
      const CachePart& part = group.cache[which];
      layer_flops += 2 * part.prefill_pair_dims * pairs_in(part, cached, fresh);
    }
    pair_flops += group.layers * layer_flops * query_share(group, ranks);
  }
  const Compression& compression = scenario.compression;
  const double linear = 2 * fresh * (model.multiplied.sharded / ranks + model.multiplied.replicated) *
                            prefill_linear_fraction(compression) +
                        2 * model.head_parameters / ranks;
  Phase phase;
  phase.work.linear = flops(linear / stages);
  phase.work.attention = flops(pair_flops * prefill_attention_fraction(compression) / stages);
  phase.work.weights_read = weight_bytes_read_per_rank(model, scenario, machine, fresh) / stages;
  phase.work.cache_moved =
      (cache_bytes_per_rank(model, scenario, machine, cached + fresh) + state_bytes(model) / ranks) / stages;
  phase.work.link = all_reduce_bytes(model, machine, fresh) / stages;
  if (stages > 1) phase.work.link += stage_bytes(model, fresh);
  phase.time = roofline(phase.work, machine);
  return phase;
}

}  // namespace longpeak
