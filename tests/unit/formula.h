// SPDX-License-Identifier: MIT
// Evaluates the arithmetic of a metric: + - * / ( ) min max over named terms.
#pragma once

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <string>
#include <string_view>

namespace longpeak::test {

using Terms = std::map<std::string, double>;

/// Recursive descent; NaN where the text is no formula over the terms.
class Formula {
 public:
  Formula(std::string text, const Terms& terms) : text_(std::move(text)), terms_(terms) {}

  double value() {
    const double result = sum();
    skip_spaces();
    return at_ == text_.size() ? result : kBroken;
  }

 private:
  static constexpr double kBroken = std::numeric_limits<double>::quiet_NaN();

  void skip_spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool take(char symbol) {
    skip_spaces();
    if (at_ >= text_.size() || text_[at_] != symbol) return false;
    ++at_;
    return true;
  }

  double sum() {
    double result = product();
    for (;;) {
      if (take('+')) {
        result += product();
      } else if (take('-')) {
        result -= product();
      } else {
        return result;
      }
    }
  }

  double product() {
    double result = factor();
    for (;;) {
      if (take('*')) {
        result *= factor();
      } else if (take('/')) {
        result /= factor();
      } else {
        return result;
      }
    }
  }

  double factor() {
    if (take('(')) {
      const double result = sum();
      return take(')') ? result : kBroken;
    }
    skip_spaces();
    if (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_]))) return number();
    return named();
  }

  double number() {
    char* end = nullptr;
    const double result = std::strtod(text_.c_str() + at_, &end);
    at_ = static_cast<std::size_t>(end - text_.c_str());
    return result;
  }

  double named() {
    const std::size_t start = at_;
    while (at_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '_')) {
      ++at_;
    }
    const std::string name = text_.substr(start, at_ - start);
    if (name == "min" || name == "max") return of_two(name == "min");
    const auto term = terms_.find(name);
    return term == terms_.end() ? kBroken : term->second;
  }

  double of_two(bool smaller) {
    if (!take('(')) return kBroken;
    const double first = sum();
    if (!take(',')) return kBroken;
    const double second = sum();
    if (!take(')')) return kBroken;
    return smaller ? std::min(first, second) : std::max(first, second);
  }

  std::string text_;
  const Terms& terms_;
  std::size_t at_ = 0;
};

}  // namespace longpeak::test
