// SPDX-License-Identifier: MIT
#include "core/json/import/quantization/module_patterns.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace longpeak {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t kMostNames = 2'000;
constexpr std::size_t kLongestPattern = 2'000;
constexpr int kDeepestGroup = 8;

char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }

/// A regular expression read from left to right. Sets `failed` at what it does not know.
class PatternReader {
 public:
  explicit PatternReader(std::string_view text) : text_(text) {}

  std::optional<Names> read() {
    Names names = alternatives(0);
    if (failed_ || place_ < text_.size()) return std::nullopt;
    return names;
  }

 private:
  bool at(char letter) const { return place_ < text_.size() && text_[place_] == letter; }

  bool take(char letter) {
    if (!at(letter)) return false;
    ++place_;
    return true;
  }

  Names fail() {
    failed_ = true;
    return {""};
  }

  Names alternatives(int depth) {
    if (depth > kDeepestGroup) return fail();
    Names all;
    do {
      const Names one = sequence(depth);
      all.insert(all.end(), one.begin(), one.end());
    } while (!failed_ && take('|'));
    return all.size() > kMostNames ? fail() : all;
  }

  Names sequence(int depth) {
    Names names = {""};
    while (!failed_ && place_ < text_.size() && !at('|') && !at(')')) {
      const Names next = repeated(atom(depth));
      if (names.size() * next.size() > kMostNames) return fail();
      Names joined;
      for (const std::string& name : names) {
        for (const std::string& end : next) joined.push_back(name + end);
      }
      names = std::move(joined);
    }
    return names;
  }

  /// A quantifier behind what was read: any number of times is any text.
  Names repeated(Names names) {
    if (failed_) return names;
    if (take('*') || take('+')) {
      take('?');
      return {"*"};
    }
    if (take('?')) names.emplace_back();
    if (at('{')) return fail();
    return names;
  }

  Names atom(int depth) {
    const char letter = text_[place_++];
    if (letter == '^' || letter == '$') return {""};
    if (letter == '(') return group(depth);
    if (letter == '[') return character_class();
    if (letter == '\\') return escape();
    if (letter == '*' || letter == '+' || letter == '?') return fail();
    return {std::string(1, lower(letter))};
  }

  Names group(int depth) {
    if (take('?') && !take(':')) return fail();  // looks ahead or behind
    Names names = alternatives(depth + 1);
    return take(')') ? names : fail();
  }

  Names escape() {
    if (place_ == text_.size()) return fail();
    const char letter = text_[place_++];
    if (letter == 'b') return {""};
    if (letter == 'd' || letter == 'w') return {"*"};
    return std::isalnum(static_cast<unsigned char>(letter)) ? fail() : Names{std::string(1, letter)};
  }

  Names character_class() {
    Names names;
    bool excluding = take('^');
    while (!failed_ && place_ < text_.size() && !at(']')) {
      if (at('\\')) {
        excluding = true;  // \d: any text is what it may be
        place_ += 2;
        continue;
      }
      const char first = text_[place_++];
      char last = first;
      if (at('-') && place_ + 1 < text_.size() && text_[place_ + 1] != ']') {
        last = text_[place_ + 1];
        place_ += 2;
      }
      if (last < first) return fail();
      for (int letter = first; letter <= last; ++letter) {
        names.emplace_back(1, lower(static_cast<char>(letter)));
      }
    }
    if (!take(']')) return fail();
    return excluding ? Names{"*"} : names;
  }

  std::string_view text_;
  std::size_t place_ = 0;
  bool failed_ = false;
};

std::string glob_of(const std::string& text) {
  std::string name;
  for (const char letter : text) name += lower(letter);
  return name;
}

bool ends_in(const std::string& name, std::string_view ending) {
  return name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

/// One `*` for several, and nothing that says less than the module at the end.
std::string tidy(const std::string& name) {
  std::string plain;
  for (const char letter : name) {
    if (letter != '*' || plain.empty() || plain.back() != '*') plain += letter;
  }
  const auto strip = [&plain] {
    while (!plain.empty() && (plain.back() == '.' || plain.back() == '*')) plain.pop_back();
  };
  strip();
  for (const std::string_view tensor : {".weight", ".bias"}) {
    if (ends_in(plain, tensor)) plain.erase(plain.size() - tensor.size());
  }
  strip();
  return plain;
}

}  // namespace

std::optional<std::vector<std::string>> expand_module_pattern(const std::string& pattern) {
  if (pattern.size() > kLongestPattern) return std::nullopt;
  constexpr std::array<std::string_view, 3> kRegexMarks = {"re:", "-:", "+:"};
  const auto mark = std::find_if(kRegexMarks.begin(), kRegexMarks.end(),
                                 [&](std::string_view prefix) { return pattern.rfind(prefix, 0) == 0; });
  std::optional<Names> names = Names{glob_of(pattern)};
  if (mark != kRegexMarks.end()) {
    names = PatternReader(std::string_view(pattern).substr(mark->size())).read();
  }
  if (names) std::transform(names->begin(), names->end(), names->begin(), tidy);
  return names;
}

}  // namespace longpeak
