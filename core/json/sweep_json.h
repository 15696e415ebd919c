// SPDX-License-Identifier: MIT
#pragma once

#include "core/estimate.h"
#include "core/fields.h"
#include "core/json/json.h"
#include "core/sweep.h"

namespace longpeak {

/// What a sweep is asked for.
struct SweepRequest {
  const Field* field = nullptr;
  std::vector<double> values;
  std::vector<Metric> metrics;
};

/// The request, or everything that is wrong with it.
Result<SweepRequest> parse_sweep_request(const Json& json);

/// A sweep of `prepared`, column by column.
Json sweep_json(PreparedScenario prepared, const SweepRequest& request);

/// The numeric field of that path, or an error that lists them.
Result<const Field*> parse_sweep_field(const Json& path);

}  // namespace longpeak
