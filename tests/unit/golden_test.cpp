// SPDX-License-Identifier: MIT
// The golden estimates of tests/golden/estimates, to the last bit: native and WebAssembly must agree.
#include <algorithm>
#include <string>

#include "core/json/api.h"
#include "golden_estimates.h"
#include "support.h"

namespace longpeak::test {
namespace {

TEST_CASE("golden: every file agrees to the last bit") {
  CHECK(std::size(kGoldenEstimates) >= 12);
  for (const GoldenFile& file : kGoldenEstimates) {
    const std::string name(file.name);
    CAPTURE(name);
    const Json golden = Json::parse(file.text);
    const Json answer = Json::parse(evaluate_text(golden["scenario"].dump(), catalogs()));
    REQUIRE(answer["ok"] == true);
    CHECK(golden["expected"].size() >= 20);
    for (const auto& item : golden["expected"].items()) {
      std::string pointer = "/" + item.key();
      std::replace(pointer.begin(), pointer.end(), '.', '/');
      const std::string path = item.key();
      CAPTURE(path);
      const Json& got = answer["value"][Json::json_pointer(pointer)];
      CHECK_MESSAGE(got == item.value(), "expected ", item.value().dump(), ", got ", got.dump());
    }
  }
}

}  // namespace
}  // namespace longpeak::test
