// SPDX-License-Identifier: MIT
#include "core/sweep.h"

#include <cmath>
#include <limits>

#include "core/validate.h"

namespace longpeak {

std::vector<double> spaced_values(const Field& field, double from, double to, std::size_t points,
                                  Spacing spacing) {
  std::vector<double> values;
  values.reserve(points);
  const double last = static_cast<double>(points - 1);
  for (std::size_t index = 0; index < points; ++index) {
    const double share = static_cast<double>(index) / last;
    double value = spacing == Spacing::kLog ? from * std::pow(to / from, share) : from + (to - from) * share;
    if (index + 1 == points) value = to;
    if (field.type == FieldType::kInteger) value = std::round(value);
    if (values.empty() || value > values.back()) values.push_back(value);
  }
  return values;
}

SweepPoint sweep_point(PreparedScenario& prepared, const Field& field, double value) {
  field.set(prepared.scenario, value);
  SweepPoint point;
  if (!is_consistent(prepared.scenario)) return point;
  const Estimate result = estimate(prepared);
  point.fits = result.memory.fits;
  for (std::size_t index = 0; index < kMetricCount; ++index) {
    const Metric metric = static_cast<Metric>(index);
    point.bounds[index] = result.bound(metric);
    if (point.fits || metric == Metric::kConcurrency) point.values[index] = result.value(metric);
  }
  return point;
}

void estimate_many(PreparedScenario prepared, const Field& field, std::span<const double> values,
                   std::span<double> columns) {
  for (std::size_t row = 0; row < values.size(); ++row) {
    const SweepPoint point = sweep_point(prepared, field, values[row]);
    for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
      columns[metric * values.size() + row] =
          point.values[metric].value_or(std::numeric_limits<double>::quiet_NaN());
    }
  }
}

}  // namespace longpeak
