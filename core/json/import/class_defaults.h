// SPDX-License-Identifier: MIT
// What the classes of Hugging Face Transformers take for shapes that a nested configuration leaves out: a
// multi-modal configuration holds only what differs from them. A configuration on its own holds them all.
#pragma once

#include <span>
#include <string>

#include "core/json/import/config.h"

namespace longpeak {

/// Empty where the class of `model_type` is not known to be nested so.
std::span<const ClassDefault> nested_defaults(const std::string& model_type);

}  // namespace longpeak
