// SPDX-License-Identifier: MIT
// How a checkpoint stores its weights: quantization_config, torch_dtype and expert_dtype of a Hugging Face
// config.json, as bits per weight of each part.
#pragma once

#include <optional>

#include "core/json/import/config.h"
#include "core/model_costs.h"
#include "core/weight_storage.h"

namespace longpeak {

/// torch_dtype or dtype: what is not quantised. bf16 where neither is given.
NumberFormat read_weight_format(Config& outer, Config& config);

/// quantization_config of the configuration or of what holds it; nothing where there is none. A method that
/// is not known is an error that names the accepted ones. `model` tells how many layers have which part; its
/// remark tells what stays unquantised and is not known.
std::optional<Quantization> read_quantization(Config& outer, Config& config, Model& model);

}  // namespace longpeak
