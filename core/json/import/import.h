// SPDX-License-Identifier: MIT
// A model from its Hugging Face config.json.
#pragma once

#include "core/json/json.h"
#include "core/model.h"

namespace longpeak {

/// The text decoder that `config` describes. An architecture that is not known, a key that may change cost
/// and is not understood, or a contradiction is an error that names it.
Result<Model> import_model(const Json& config);

}  // namespace longpeak
