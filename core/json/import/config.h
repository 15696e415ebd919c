// SPDX-License-Identifier: MIT
// Reading a Hugging Face config.json: every key is asked for by name, wrong values are errors that say what
// would be accepted, and keys nobody asked for are found at the end.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/json/json.h"

namespace longpeak {

/// Largest count a configuration may hold; beyond it is a mistake, not a model.
inline constexpr double kLargestCount = 1e9;

/// Another name of a key, as older classes write it.
struct Spelling {
  std::string_view key;
  const char* other;
};

/// What a class of the library takes where a key is missing.
struct ClassDefault {
  std::string_view key;
  std::int64_t count;
};

class Config {
 public:
  /// `json` must outlive the reader and be an object. `path` is put before each key in messages.
  Config(const Json& json, std::string path, InputErrors& errors);

  /// A count from `minimum`; missing or wrong is an error and gives `minimum`.
  std::int64_t count(const char* key, std::int64_t minimum = 1);
  /// The same, `standard` where the key is missing or null.
  std::int64_t count_or(const char* key, std::int64_t standard, std::int64_t minimum = 0);
  /// The same, `standard` where the key is missing, 0 where it is null.
  std::int64_t count_or_none(const char* key, std::int64_t standard);
  /// How many layers at the beginning are special: at most all.
  std::int64_t leading_layers(const char* key, std::int64_t standard, std::int64_t layers);
  /// The first of several spellings of one key; an error that names the first where none is there.
  std::int64_t count_of(std::initializer_list<const char*> keys, std::int64_t minimum = 1);
  double number_or(const char* key, double standard);
  bool flag_or(const char* key, bool standard);
  /// Refuses a flag that is not `supported`, which a missing one is.
  void expect(const char* key, bool supported);
  /// Refuses a count or a word that is not `supported`, which a missing one is.
  void expect_count(const char* key, std::int64_t supported);
  void expect_word(const char* key, const char* supported);
  std::string text_or(const char* key, const std::string& standard);
  /// A list of strings; empty where the key is missing or null.
  std::vector<std::string> words(const char* key);
  /// A list of counts from 0; empty where the key is missing or null.
  std::vector<std::int64_t> counts(const char* key);
  /// A nested object, or nothing.
  std::optional<Config> section(const char* key);

  /// Reads `other` wherever `key` is asked for and missing. `spellings` must outlive the reader.
  void also_spelled(std::span<const Spelling> spellings) { spellings_ = spellings; }

  /// Takes these for counts that must be there and are not. `defaults` must outlive the reader.
  void class_defaults(std::span<const ClassDefault> defaults) { defaults_ = defaults; }

  /// Whether the key is there and not null.
  bool has(const char* key) const;
  /// Whether the key is there, be it null.
  bool names(const char* key) const { return json_->contains(key); }
  /// Marks keys, between spaces, as understood without reading them: they do not change cost.
  void accept(std::string_view keys);
  /// The raw value, null where it is missing.
  const Json& raw(const char* key);

  void refuse(ErrorCode code, const std::string& key, const std::string& message);
  /// Refuses a word that is none of the accepted ones.
  void refuse_word(const char* key, const std::string& word, std::string_view accepted);
  /// Refuses a divisor that leaves a rest of `total`, which `of` names.
  void check_divides(const char* key, std::int64_t divisor, std::int64_t total, std::string_view of);
  /// Refuses a list that has not one entry for each layer; false then.
  bool check_entries(const char* key, std::size_t entries, std::int64_t layers);
  /// Refuses more experts a token than there are.
  void check_experts(const char* key, std::int64_t per_token, std::int64_t experts);
  bool failed() const { return !errors_->empty(); }

  /// Whether somebody asked for the key, there or not.
  bool asked(std::string_view key) const;
  /// Whether the key is there with this value.
  bool says(const std::string& key, const Json& value) const;

  /// Keys nobody asked for and that are not known to be free of cost.
  std::vector<std::string> unread() const;
  const std::string& path() const { return path_; }

 private:
  const Json* find(const char* key);
  void mark_read(std::string_view key);
  /// The value under exactly this name, nothing where it is missing or null.
  const Json* at(const char* key) const;
  std::string path_of(const std::string& key) const;
  std::int64_t checked(const char* key, const Json& value, std::int64_t minimum);

  const Json* json_;
  std::string path_;
  InputErrors* errors_;
  std::span<const Spelling> spellings_;
  std::span<const ClassDefault> defaults_;
  std::vector<std::string> read_;
};

/// Whether `key` with this value changes neither parameters nor cache nor FLOPs: tokens, initialisation,
/// rotary settings, dropout, training and generation, each by its name or an ending that no count has.
bool is_free_of_cost(const std::string& key, const Json& value);

}  // namespace longpeak
