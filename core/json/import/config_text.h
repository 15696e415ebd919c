// SPDX-License-Identifier: MIT
// The text of a config.json. Python writes NaN and Infinity into some, which JSON does not have.
#pragma once

#include "core/json/json.h"

namespace longpeak {

/// JSON in which NaN, Infinity and -Infinity stand as text: harmless where a key is free of cost, an error of
/// that key elsewhere.
Result<Json> parse_config_text(std::string_view text);

}  // namespace longpeak
