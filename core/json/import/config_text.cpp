// SPDX-License-Identifier: MIT
#include "core/json/import/config_text.h"

#include <array>

namespace longpeak {
namespace {

constexpr std::array<std::string_view, 3> kPythonNumbers = {"NaN", "-Infinity", "Infinity"};

/// The text with Python's numbers in quotation marks, outside of strings.
std::string quote_python_numbers(std::string_view text) {
  std::string plain;
  bool in_string = false;
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (in_string && text[place] == '\\' && place + 1 < text.size()) {
      plain += text.substr(place++, 2);
      continue;
    }
    if (text[place] == '"') in_string = !in_string;
    std::string_view found;
    for (const std::string_view number : kPythonNumbers) {
      if (!in_string && found.empty() && text.substr(place, number.size()) == number) found = number;
    }
    if (found.empty()) {
      plain += text[place];
    } else {
      plain.append("\"").append(found).append("\"");
      place += found.size() - 1;
    }
  }
  return plain;
}

}  // namespace

Result<Json> parse_config_text(std::string_view text) {
  Result<Json> json = parse_json(text);
  if (json.ok() || text.size() > kMostInputBytes) return json;
  const Result<Json> quoted = parse_json(quote_python_numbers(text));
  return quoted.ok() ? quoted : json;
}

}  // namespace longpeak
