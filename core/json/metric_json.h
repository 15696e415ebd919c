// SPDX-License-Identifier: MIT
// A metric with its arithmetic: a formula over named terms, so that a reader can follow it and a page can
// print it without computing anything. The suffix of a term's name is its unit.
#pragma once

#include "core/estimate.h"
#include "core/json/json.h"

namespace longpeak {

/// {value, bound, ratio_to_4k, formula, terms, equation, source}. `reference` is the same scenario at 4,000
/// tokens.
Json metric_json(Metric metric, const PreparedScenario& prepared, const Estimate& estimate,
                 const Estimate& reference);

}  // namespace longpeak
