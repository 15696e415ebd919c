// SPDX-License-Identifier: MIT
// Errors as values: a Result holds a value, or everything that was wrong with the input.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace longpeak {

enum class ErrorCode {
  kMalformedJson,
  kTooLarge,
  kUnknownField,
  kUnknownId,
  kUnknownOption,
  kWrongType,
  kOutOfRange,
  kInconsistent,
};

constexpr const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kMalformedJson:
      return "malformed_json";
    case ErrorCode::kTooLarge:
      return "too_large";
    case ErrorCode::kUnknownField:
      return "unknown_field";
    case ErrorCode::kUnknownId:
      return "unknown_id";
    case ErrorCode::kUnknownOption:
      return "unknown_option";
    case ErrorCode::kWrongType:
      return "wrong_type";
    case ErrorCode::kOutOfRange:
      return "out_of_range";
    case ErrorCode::kInconsistent:
      return "inconsistent";
  }
  return "";
}

/// One thing wrong with the input.
struct InputError {
  ErrorCode code;
  std::string path;     ///< the field, as in "workload.context_tokens"; "" is the input as a whole
  std::string message;  ///< what is wrong and what would be accepted
};

using InputErrors = std::vector<InputError>;

/// A value, or every error at once.
template <class T>
class Result {
 public:
  Result(T value) : content_(std::move(value)) {}
  Result(InputErrors errors) : content_(std::move(errors)) {}
  bool ok() const { return std::holds_alternative<T>(content_); }
  const T& value() const { return *std::get_if<T>(&content_); }
  const InputErrors& errors() const { return *std::get_if<InputErrors>(&content_); }

 private:
  std::variant<T, InputErrors> content_;
};

}  // namespace longpeak
