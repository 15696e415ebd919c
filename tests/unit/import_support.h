// SPDX-License-Identifier: MIT
// Configurations for tests of the importer.
#pragma once

#include <span>
#include <string>

#include "core/json/import/import.h"
#include "core/model_costs.h"
#include "damaged_configs.h"
#include "support.h"

namespace longpeak::test {

inline Json json_of(const std::string& text) {
  const Result<Json> json = parse_json(text);
  REQUIRE_MESSAGE(json.ok(), "not JSON: ", text);
  return json.value();
}

/// A model that must be understood.
inline Model imported(const Json& config) {
  const Result<Model> model = import_model(config);
  if (!model.ok()) {
    for (const InputError& error : model.errors()) MESSAGE(error.path, ": ", error.message);
  }
  REQUIRE(model.ok());
  return model.value();
}

inline double parameters_of(const Json& config) { return count_costs(imported(config)).parameters; }

inline InputErrors errors_of(const Json& config) {
  const Result<Model> model = import_model(config);
  return model.ok() ? InputErrors{} : model.errors();
}

/// Whether the configuration is refused with this code, this path, and these words in the message.
inline bool refused(const Json& config, ErrorCode code, std::string_view path, std::string_view words = "") {
  for (const InputError& error : errors_of(config)) {
    if (error.code == code && error.path == path && error.message.find(words) != std::string::npos)
      return true;
  }
  return false;
}

/// A configuration and what its checkpoint holds.
struct Example {
  const char* config;
  double parameters;
};

inline void check_totals(std::span<const Example> examples) {
  for (const Example& example : examples) {
    CAPTURE(std::string(example.config));
    CHECK(parameters_of(json_of(example.config)) == example.parameters);
  }
}

/// Every value replaced by every other: an error or a sound model.
inline void check_damaged(std::span<const Example> examples) {
  for (const Example& example : examples) {
    Json config = json_of(example.config);
    for (std::size_t value = 0; value < std::size(kValues); ++value) {
      check_damaged(config, [value] { return value; });
    }
  }
}

inline Json changed(const Example& example, const char* key, const Json& value) {
  Json config = json_of(example.config);
  config[key] = value;
  return config;
}

/// A small Llama: 2 layers, 4 heads over 2, hidden size 64.
inline Json small_llama() {
  return json_of(R"({"model_type": "llama", "vocab_size": 100, "hidden_size": 64, "intermediate_size": 96,
                     "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2})");
}

}  // namespace longpeak::test
