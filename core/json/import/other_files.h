// SPDX-License-Identifier: MIT
// Documents that are not the configuration of a supported model: what they are, and what to give instead.
#pragma once

#include <span>
#include <string_view>

#include "core/json/import/config.h"

namespace longpeak {

/// Refuses a configuration without model_type: a file that lies beside config.json, or one that leaves the
/// key out.
void refuse_without_model_type(Config& config, const Json& json, std::span<const std::string_view> supported);

/// Refuses a model_type that is not supported, with the nearest one.
void refuse_model_type(Config& config, const std::string& model_type, bool encoder_decoder,
                       std::span<const std::string_view> supported);

}  // namespace longpeak
