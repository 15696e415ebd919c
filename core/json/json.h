// SPDX-License-Identifier: MIT
// The one JSON type of the project: objects keep the order in which they were written.
#pragma once

#include <nlohmann/json.hpp>

#include "core/result.h"

namespace longpeak {

using Json = nlohmann::ordered_json;

/// Input beyond this size is refused unread.
inline constexpr std::size_t kMostInputBytes = 1'000'000;

/// Reads text, refusing what is too large or not JSON.
Result<Json> parse_json(std::string_view text);

/// Compact text; bytes that are not UTF-8 are replaced.
std::string to_text(const Json& json);

/// A short quotation of a value, for messages.
std::string quoted(const Json& json);

/// A number as JSON writes it: the shortest text that reads back as the same number.
std::string number_text(double value);

/// {"ok": true, "value": ...}
Json success(Json value);

/// {"ok": false, "errors": [{"code", "path", "message"}, ...]}
Json failure(const InputErrors& errors);

}  // namespace longpeak
