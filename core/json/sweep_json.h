// SPDX-License-Identifier: MIT
#pragma once

#include "core/estimate.h"
#include "core/fields.h"
#include "core/json/json.h"

namespace longpeak {

/// A sweep of `prepared` as `request` asks for it, or everything that is wrong with the request.
Result<Json> sweep_json(const PreparedScenario& prepared, const Json& request);

/// The numeric field of that path, or an error that lists them.
Result<const Field*> parse_sweep_field(const Json& path);

}  // namespace longpeak
