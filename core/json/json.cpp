// SPDX-License-Identifier: MIT
#include "core/json/json.h"

namespace longpeak {

Result<Json> parse_json(std::string_view text) {
  if (text.size() > kMostInputBytes) {
    return InputErrors{{ErrorCode::kTooLarge, "",
                        "the input has " + std::to_string(text.size()) + " bytes; at most " +
                            std::to_string(kMostInputBytes) + " are accepted"}};
  }
  Json json = Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) {
    return InputErrors{{ErrorCode::kMalformedJson, "", "the input is not JSON; accepted: one JSON object"}};
  }
  return json;
}

std::string to_text(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string quoted(const Json& json) {
  constexpr std::size_t kLongest = 40;
  if (json.is_object()) return "an object";
  if (json.is_array()) return "a list";
  if (json.is_string() && json.get_ref<const std::string&>().size() > kLongest) {
    return to_text(json.get_ref<const std::string&>().substr(0, kLongest)) + "...";
  }
  return to_text(json);
}

std::string number_text(double value) {
  const bool whole =
      value >= -9e15 && value <= 9e15 && value == static_cast<double>(static_cast<long long>(value));
  return whole ? std::to_string(static_cast<long long>(value)) : to_text(Json(value));
}

Json success(Json value) { return Json{{"ok", true}, {"value", std::move(value)}}; }

Json failure(const InputErrors& errors) {
  Json list = Json::array();
  for (const InputError& error : errors) {
    list.push_back({{"code", name_of(error.code)}, {"path", error.path}, {"message", error.message}});
  }
  return Json{{"ok", false}, {"errors", std::move(list)}};
}

}  // namespace longpeak
