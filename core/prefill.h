// SPDX-License-Identifier: MIT
// Prefill: the prompt is read, every layer's cache is written, the first token comes out.
#pragma once

#include "core/model_costs.h"
#include "core/work.h"

namespace longpeak {

/// Work of one device and the time of one replica.
struct Phase {
  Work work;
  PhaseTime time;
};

/// E10. Prefill of `fresh` tokens after `cached` ones.
Phase prefill(const ModelCosts& model, const Scenario& scenario, const Machine& machine, double fresh,
              double cached);

}  // namespace longpeak
