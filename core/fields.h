// SPDX-License-Identifier: MIT
// One table of every field of a scenario: its path, range, default and help. Parsing, validation, sweeps, the
// JSON schema, links and the page's form are all made from it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/scenario.h"

namespace longpeak {

enum class FieldType { kInteger, kNumber, kOption, kId };

struct Field {
  std::string_view path;
  std::string_view label;
  std::string_view help;
  FieldType type;
  std::string_view unit;                           ///< "" where there is none
  double minimum = 0;                              ///< inclusive; numeric fields only
  double maximum = 0;                              ///< inclusive; numeric fields only
  std::span<const std::string_view> options = {};  ///< option fields only
  std::string_view default_rule = "";              ///< for fields that follow another when absent
  /// Value, or index of the option; absent where it follows another field. Null for ids.
  std::optional<double> (*get)(const Scenario&) = nullptr;
  /// Sets a value within range, or the option of that index. Null for ids.
  void (*set)(Scenario&, double) = nullptr;
};

std::span<const Field> scenario_fields();

/// nullptr where there is no such field.
const Field* find_field(std::string_view path);

/// Whether a sweep can run over it.
constexpr bool is_numeric(const Field& field) {
  return field.type == FieldType::kInteger || field.type == FieldType::kNumber;
}

/// Why a value is not one of this field: not finite, out of range, or not whole. Empty where it is.
std::string_view defect_of(const Field& field, double value);

}  // namespace longpeak
