// SPDX-License-Identifier: MIT
// Mixtures of experts: how many are touched, and what that reads. E4.
#include "core/feed_forward.h"
#include "core/weights_read.h"
#include "support.h"

namespace longpeak::test {
namespace {

GroupCosts routed(double experts, double per_token) {
  GroupCosts group;
  group.experts = experts;
  group.experts_per_token = per_token;
  return group;
}

TEST_CASE("experts: integer powers are exact where the result is") {
  CHECK(integer_power(2, 0) == 1);
  CHECK(integer_power(0, 0) == 1);
  CHECK(integer_power(0, 5) == 0);
  CHECK(integer_power(2, 10) == 1024);
  CHECK(integer_power(2, 52) == 4503599627370496.0);
  CHECK(integer_power(3, 13) == 1'594'323);
  CHECK(integer_power(0.5, 20) == 1.0 / 1'048'576);
  CHECK(integer_power(0.999, 1e9) == 0);  // underflows to nothing, quietly
}

TEST_CASE("experts: one token touches k of them") {
  CHECK(experts_touched(routed(8, 2), 1) == 2);
  CHECK(experts_touched(routed(256, 8), 1) == 8);
  CHECK(experts_touched(routed(128, 8), 1) == 8);
}

TEST_CASE("experts: two tokens touch 2 k less those they share") {
  // 8 (1 - (6/8)^2) = 3.5
  CHECK(experts_touched(routed(8, 2), 2) == 3.5);
  // 256 (1 - (248/256)^2) = 15.75
  CHECK(experts_touched(routed(256, 8), 2) == 15.75);
}

TEST_CASE("experts: more tokens touch more, up to all") {
  const GroupCosts group = routed(256, 8);
  double before = 0;
  for (double tokens = 1; tokens <= 512; ++tokens) {
    const double touched = experts_touched(group, tokens);
    CHECK(touched > before);
    CHECK(touched <= 8 * tokens);
    CHECK(touched <= 256);
    before = touched;
  }
  CHECK(experts_touched(group, 1e9) == 256);
}

TEST_CASE("experts: a dense layer touches none") { CHECK(experts_touched(routed(0, 0), 64) == 0); }

TEST_CASE("experts: all of them chosen by each token are all of them") {
  CHECK(experts_touched(routed(8, 8), 1) == 8);
  CHECK(experts_touched(routed(8, 8), 100) == 8);
}

double weights_read(const Scenario& scenario, double tokens) {
  const PreparedScenario prepared = prepare(scenario);
  return in_bytes(weight_bytes_read_per_rank(prepared.model, scenario, machine_of(scenario), tokens));
}

TEST_CASE("experts: one token reads the active parameters, less the embedding rows it does not look up") {
  const Scenario scenario = scenario_of("deepseek-v3", "h200-sxm");
  // 37,552,297,472 - 129,280 x 7168 + 7168, two bytes each
  CHECK(weights_read(scenario, 1) == 2 * (37'552'297'472 - 129'280 * 7168.0 + 7168));
}

TEST_CASE("experts: a long prompt reads every weight once") {
  for (const Model* row : all_models()) {
    CAPTURE(std::string(row->id));
    const Scenario scenario = scenario_of(row->id, "h200-sxm");
    CHECK(weights_read(scenario, 1e9) == 2 * count_costs(*row).parameters);
  }
}

TEST_CASE("experts: sixty-four tokens of Mixtral read neither two experts nor more than eight") {
  const Scenario scenario = scenario_of("mixtral-8x7b", "h200-sxm");
  // All but (3/4)^64 = 1e-8 of the experts: nearly everything but the unread rows of the embedding.
  const double all = 2 * (46'702'792'704 - (32'000.0 - 64) * 4096);
  CHECK(weights_read(scenario, 64) < all);
  CHECK(weights_read(scenario, 64) > 0.999999 * all);
  CHECK(weights_read(scenario, 1) < 0.28 * all);
}

TEST_CASE("experts: a tied embedding is read once, as the head") {
  const Scenario scenario = scenario_of("command-r-plus", "h200-sxm");
  CHECK(weights_read(scenario, 1) == 2 * 103'810'674'688);
}

}  // namespace
}  // namespace longpeak::test
