// SPDX-License-Identifier: MIT
// Query-key pairs in closed form, and how heads divide over ranks. E3, E5.
#include "core/attention.h"

#include "support.h"

namespace longpeak::test {
namespace {

double counted_pairs(int cached, int fresh, int window) {
  double pairs = 0;
  for (int i = 1; i <= fresh; ++i) pairs += std::min(cached + i, window);
  return pairs;
}

TEST_CASE("attention: the closed form of causal pairs equals the loop") {
  for (int window = 1; window <= 12; ++window) {
    for (int cached = 0; cached <= 15; ++cached) {
      for (int fresh = 0; fresh <= 15; ++fresh) {
        CAPTURE(window);
        CAPTURE(cached);
        CAPTURE(fresh);
        CHECK(causal_pairs(cached, fresh, window) == counted_pairs(cached, fresh, window));
      }
    }
  }
}

TEST_CASE("attention: causal pairs at real sizes") {
  CHECK(causal_pairs(0, 50'000, 1e18) == 50'000.0 * 50'001 / 2);
  CHECK(causal_pairs(50'000, 100, 1e18) == 100.0 * 50'000 + 100 * 101 / 2);
  CHECK(causal_pairs(0, 32'768, 4'096) == counted_pairs(0, 32'768, 4'096));
  CHECK(causal_pairs(4'000, 1'000, 4'096) == counted_pairs(4'000, 1'000, 4'096));
}

TEST_CASE("attention: nothing jumps where the context reaches the window") {
  constexpr double kWindow = 4'096;
  for (double n = kWindow - 3; n <= kWindow + 3; ++n) {
    // One more token adds the pairs it sees, no more.
    CHECK(causal_pairs(0, n + 1, kWindow) - causal_pairs(0, n, kWindow) == std::min(n + 1, kWindow));
  }
}

TEST_CASE("attention: a prompt in two parts has the pairs of the whole") {
  for (const double window : {7.0, 64.0, 1e18}) {
    for (double cut = 0; cut <= 100; cut += 9) {
      CHECK(causal_pairs(0, cut, window) + causal_pairs(cut, 100 - cut, window) ==
            causal_pairs(0, 100, window));
    }
  }
}

TEST_CASE("attention: the paper drops the last half of n (n + 1) / 2") {
  CHECK(paper_pairs(0, 50'000, 1e18) == 50'000.0 * 50'000 / 2);
  for (const double n : {1.0, 10.0, 5'000.0}) {
    CHECK(causal_pairs(0, n, 1e18) - paper_pairs(0, n, 1e18) == n / 2);
  }
  // Inside a window of 3: 3^2 / 2, then 7 tokens that see 3 each.
  CHECK(paper_pairs(0, 10, 3) == 4.5 + 21);
}

GroupCosts group_of(std::string_view id) { return count_costs(model(id)).groups[0]; }

TEST_CASE("attention: MLA multiplies 192 + 128 at prefill and 576 + 512 absorbed at decode") {
  const GroupCosts group = group_of("deepseek-v3");
  CHECK(group.cache[0].prefill_pair_dims == 128 * (192 + 128));
  CHECK(group.cache[0].decode_pair_dims == 128 * (576 + 512));
  CHECK(group.cache[0].entry_elements == 576);
}

TEST_CASE("attention: query heads multiply, key heads are stored") {
  const GroupCosts group = group_of("llama-3.1-70b");
  CHECK(group.cache[0].prefill_pair_dims == 64 * 256);
  CHECK(group.cache[0].decode_pair_dims == 64 * 256);
  CHECK(group.cache[0].entry_elements == 8 * 256);
}

TEST_CASE("attention: a cache divides by its KV heads at most") {
  CachePart part;
  part.shards = 4;
  CHECK(cache_share(part, 1) == 1);
  CHECK(cache_share(part, 2) == 0.5);
  CHECK(cache_share(part, 4) == 0.25);
  CHECK(cache_share(part, 8) == 0.25);  // copies: neither 0 nor 1/8
  CHECK(cache_share(part, 64) == 0.25);
  CHECK(cache_share(part, 3) == 0.5);  // the busiest of three ranks holds two heads
  part.shards = 1;
  CHECK(cache_share(part, 8) == 1);  // MQA and MLA: the whole cache on each rank
}

TEST_CASE("attention: query heads divide by rank, the busiest counts") {
  GroupCosts group;
  group.query_heads = 56;
  CHECK(query_share(group, 8) == 7.0 / 56);
  CHECK(query_share(group, 16) == 4.0 / 56);
  CHECK(query_share(group, 64) == 1.0 / 56);
}

}  // namespace
}  // namespace longpeak::test
