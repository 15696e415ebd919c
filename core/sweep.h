// SPDX-License-Identifier: MIT
// Many estimates: one field of a scenario over many values.
#pragma once

#include <span>
#include <vector>

#include "core/estimate.h"
#include "core/fields.h"

namespace longpeak {

enum class Spacing { kLog, kLinear };

/// The metrics of one point, in the order of kMetricNames. Empty where the scenario does not fit or its
/// fields contradict each other; concurrency is given as long as they agree.
struct SweepPoint {
  bool fits = false;
  std::array<std::optional<double>, kMetricCount> values;
  std::array<Bound, kMetricCount> bounds;
};

/// `points` values from `from` to `to`, ends included, ascending; whole-number fields are rounded and lose
/// duplicates. `from` is above zero for log spacing, `from` <= `to`, `points` >= 2.
std::vector<double> spaced_values(const Field& field, double from, double to, std::size_t points,
                                  Spacing spacing);

/// The scenario with `field` set to `value`, which must be within its range.
SweepPoint sweep_point(PreparedScenario& prepared, const Field& field, double value);

/// All five metrics at each value, column by column into `columns` (kMetricCount x values.size()); NaN where
/// a SweepPoint is empty. Each value must be within the field's range. Allocates nothing. Never inlined: its
/// caller is compiled for size in WebAssembly.
[[gnu::noinline]] void estimate_many(PreparedScenario prepared, const Field& field,
                                     std::span<const double> values, std::span<double> columns);

}  // namespace longpeak
