// SPDX-License-Identifier: MIT
// "Did you mean": the nearest known word.
#include "core/nearest.h"

#include <string>
#include <vector>

#include "support.h"

namespace longpeak::test {
namespace {

template <class Rows>
std::string nearest_id(std::string_view word, const Rows& rows) {
  std::vector<std::string_view> ids;
  for (const auto* row : rows) ids.push_back(row->id);
  return std::string(nearest(word, ids));
}

std::string nearest_model(std::string_view word) { return nearest_id(word, all_models()); }
std::string nearest_device(std::string_view word) { return nearest_id(word, built_in_accelerators().rows); }

TEST_CASE("nearest: a known word is nearest to itself") {
  for (const Model* row : all_models()) CHECK(nearest_model(row->id) == row->id);
  for (const Accelerator* row : built_in_accelerators().rows) CHECK(nearest_device(row->id) == row->id);
}

TEST_CASE("nearest: slips of the finger find the word that was meant") {
  CHECK(nearest_model("yi-34b-200") == "yi-34b-200k");
  CHECK(nearest_model("lama-3.1-8b") == "llama-3.1-8b");
  CHECK(nearest_model("llama3.1-8b") == "llama-3.1-8b");
  CHECK(nearest_model("llama-3.1-80b") == "llama-3.1-8b");
  CHECK(nearest_model("mixtral") == "mixtral-8x7b");
  CHECK(nearest_model("deepsek-v3") == "deepseek-v3");
  CHECK(nearest_device("h100-sxm") == "h100-sxm-80gb");
  CHECK(nearest_device("h200") == "h200-sxm");
  CHECK(nearest_device("a100-80gb") == "a100-80gb-sxm");
  CHECK(nearest_device("mi325") == "mi325x");
}

TEST_CASE("nearest: of equals the first, of none nothing") {
  const std::vector<std::string_view> words = {"ab", "ac"};
  CHECK(nearest("a", words) == "ab");
  CHECK(nearest("", words) == "ab");
  CHECK(nearest("ab", {}) == "");
}

TEST_CASE("nearest: a word of a million letters is answered at once") {
  const std::string word(1'000'000, 'z');
  CHECK_FALSE(nearest_device(word).empty());
}

}  // namespace
}  // namespace longpeak::test
