// SPDX-License-Identifier: MIT
#pragma once

#include "core/json/json.h"
#include "core/model_costs.h"

namespace longpeak {

/// What an estimate says of its model: totals and parameters by part.
Json model_json(const Model& model, const ModelCosts& costs);

/// A row of the catalog.
Json model_summary_json(const Model& model);

/// All that was understood of a model: totals, the layers in order, and what each kind of layer stores.
Json model_report_json(const Model& model);

}  // namespace longpeak
