// SPDX-License-Identifier: MIT
// KV compression by axis, and what it saves when. E8.
#include "core/compression.h"

#include "support.h"

namespace longpeak::test {
namespace {

constexpr Compression kQuarter{.heads_fraction = 0.5, .tokens_fraction = 0.5};

Scenario with_compression(Compression compression, CompressionApplies applies) {
  Scenario scenario = scenario_of("llama-3.1-8b", "h100-sxm-80gb");
  scenario.compression = compression;
  scenario.compression.applies = applies;
  return scenario;
}

constexpr CompressionApplies kAtPrefill = CompressionApplies::kAtPrefill;
constexpr CompressionApplies kAfterPrefill = CompressionApplies::kAfterPrefill;

TEST_CASE("compression: the axes multiply") {
  CHECK(cache_fraction({}) == 1);
  CHECK(cache_fraction({.layers_fraction = 0.5,
                        .heads_fraction = 0.25,
                        .tokens_fraction = 0.5,
                        .hidden_fraction = 0.125}) == 1.0 / 128);
}

TEST_CASE("compression: after prefill it saves memory, decode and switching, not prefill") {
  const Estimate plain = estimate_of(with_compression({}, kAfterPrefill));
  const Estimate less = estimate_of(with_compression(kQuarter, kAfterPrefill));
  CHECK(less.memory.concurrency == near(4 * plain.memory.concurrency));
  CHECK(less.decode.work.cache_moved == plain.decode.work.cache_moved / 4);
  CHECK(less.decode.work.attention == plain.decode.work.attention / 4);
  CHECK(*less.context_switch.total == *plain.context_switch.total / 4);
  CHECK(less.prefill.work.linear == plain.prefill.work.linear);
  CHECK(less.prefill.work.attention == plain.prefill.work.attention);
}

TEST_CASE("compression: at prefill it saves attention there too") {
  const Estimate plain = estimate_of(with_compression({}, kAtPrefill));
  const Estimate less = estimate_of(with_compression(kQuarter, kAtPrefill));
  CHECK(less.prefill.work.attention == plain.prefill.work.attention / 4);
  CHECK(less.prefill.work.linear == plain.prefill.work.linear);
  CHECK(less.memory.concurrency == near(4 * plain.memory.concurrency));
}

TEST_CASE("compression: layers skipped at prefill are not multiplied, the head still is") {
  const Estimate plain = estimate_of(with_compression({}, kAtPrefill));
  const Estimate less = estimate_of(with_compression({.layers_fraction = 0.5}, kAtPrefill));
  const double head = 2 * 128'256 * 4096.0;
  CHECK(in_flops(less.prefill.work.linear) - head == (in_flops(plain.prefill.work.linear) - head) / 2);
  CHECK(less.prefill.work.attention == plain.prefill.work.attention / 2);
}

TEST_CASE("compression: decode still reads every weight") {
  const Estimate plain = estimate_of(with_compression({}, kAtPrefill));
  const Estimate less = estimate_of(with_compression(kQuarter, kAtPrefill));
  CHECK(less.decode.work.weights_read == plain.decode.work.weights_read);
  CHECK(less.decode.work.linear == plain.decode.work.linear);
}

TEST_CASE("compression: the paper's layers and heads make 1M tokens smaller than 4K") {
  // 1/60 of the layers x 20/1024 of the heads: 245.76e9 bytes / 3072 = 80 MB against 983 MB.
  Scenario scenario = with_context(defaults(), 1'000'000);
  scenario.compression = {.layers_fraction = 1.0 / 60, .heads_fraction = 20.0 / 1024};
  CHECK(in_bytes(estimate_of(scenario).memory.cache) == near(245.76e9 / 3072));
  CHECK(estimate_of(scenario).memory.cache < estimate_of(with_context(defaults(), 4'000)).memory.cache);
}

TEST_CASE("compression: it reaches the paper view as well") {
  Scenario scenario = defaults();
  scenario.view = View::kPaper;
  const Estimate plain = estimate_of(scenario);
  scenario.compression = kQuarter;
  scenario.compression.applies = kAtPrefill;
  const Estimate less = estimate_of(scenario);
  CHECK(less.memory.concurrency == near(4 * plain.memory.concurrency));
  CHECK(less.prefill.work.attention == plain.prefill.work.attention / 4);
  CHECK(less.prefill.work.linear == plain.prefill.work.linear);
}

}  // namespace
}  // namespace longpeak::test
