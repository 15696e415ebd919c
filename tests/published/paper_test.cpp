// SPDX-License-Identifier: MIT
// The figures of arXiv 2405.08944: what is printed, what the paper's convention gives, and exact SI.
#include <cmath>
#include <vector>

#include "../unit/support.h"
#include "core/paper_figures.h"

namespace longpeak::test {
namespace {

struct Expected {
  const char* quantity;
  const char* printed;
  PaperTrust trust;
  const char* shown;
  double convention;
  double si;
};

constexpr double kGib = 1073741824;
// 60 layers x 8 heads x 2 x 128 x 2 bytes
constexpr double kTokenBytes = 245'760;
constexpr double kCache4K = 4'000 * kTokenBytes;      // 0.98304e9
constexpr double kCache50K = 50'000 * kTokenBytes;    // 12.288e9
constexpr double kCache100K = 100'000 * kTokenBytes;  // 24.576e9
constexpr double kCache1M = 1e6 * kTokenBytes;

// n (2 x 34e9 + 2 x 60 n d) / 312e12
constexpr double prefill(double n, double hidden) { return n * (68e9 + 120 * n * hidden) / 312e12; }
// 250 (68 + cache) / 2000, cache in GiB or GB
constexpr double screen(double cache) { return 250 * (68 + cache) / 2000; }

constexpr PaperTrust kRead = PaperTrust::kRead;
constexpr PaperTrust kRecalled = PaperTrust::kRecalled;
constexpr PaperTrust kDerived = PaperTrust::kDerived;

const Expected kExpected[] = {
    {"KV cache, 100K tokens", "22.8 GB", kRead, "22.8", kCache100K / kGib, 24.576},
    {"KV cache, 50K tokens", "11 GB", kRecalled, "11", kCache50K / kGib, 12.288},
    {"KV cache, 4K tokens", "0.91 GB", kRead, "0.91", kCache4K / kGib, 0.98304},
    {"KV cache, 1M tokens", "\u2013", kDerived, "228.8", kCache1M / kGib, 245.76},
    {"Weights", "68 GB", kRead, "68", 68, 68},
    {"Critical intensity of the A100", "156 FLOP/byte", kRead, "156", 156, 156},
    {"Users on one A100, 4K", "about 20", kRead, "13", 12 * kGib / kCache4K, 12 / 0.98304},
    {"Users on one A100, 50K", "1", kRead, "1", 12 * kGib / kCache50K, 12 / 12.288},
    {"Users on two A100s, 4K", "about 100", kRead, "100", 92 * kGib / kCache4K, 92 / 0.98304},
    {"Users on two A100s, 100K", "5", kRead, "4", 92 * kGib / kCache100K, 92 / 24.576},
    {"Prefill, 50K", "14.1 s", kRead, "14.8", prefill(50'000, 4096), prefill(50'000, 4096)},
    {"Prefill, 4K", "0.89 s", kRead, "0.89", prefill(4'000, 4096), prefill(4'000, 4096)},
    {"Prefill, 50K, hidden 7168", "\u2013", kDerived, "17.7", prefill(50'000, 7168), prefill(50'000, 7168)},
    {"Decode of 250 tokens, 50K", "9.8 s", kRead, "9.9", screen(kCache50K / kGib), screen(12.288)},
    {"Decode of 250 tokens, 4K", "8.5 s", kRead, "8.6", screen(kCache4K / kGib), screen(0.98304)},
    {"Context switch, 50K", "1.1 s", kRecalled, "1.1", 2 * kCache50K / kGib / 20, 2 * 12.288 / 20},
    {"Context switch, 4K", "about 0.1 s", kRecalled, "0.09", 2 * kCache4K / kGib / 20, 2 * 0.98304 / 20},
    {"Session of one user alone, 50K", "\u2013", kDerived, "304",
     prefill(50'000, 4096) + 5 * screen(kCache50K / kGib) + 240,
     prefill(50'000, 4096) + 5 * screen(12.288) + 240},
};

TEST_CASE("paper: every row as printed, in the paper's convention and in SI") {
  const std::vector<PaperFigure> figures = paper_figures(catalogs());
  REQUIRE(figures.size() == std::size(kExpected));
  for (std::size_t row = 0; row < figures.size(); ++row) {
    const PaperFigure& figure = figures[row];
    const Expected& expected = kExpected[row];
    CAPTURE(std::string(expected.quantity));
    CHECK(figure.quantity == expected.quantity);
    CHECK(figure.printed == expected.printed);
    CHECK(figure.trust == expected.trust);
    CHECK(figure.convention_shown == expected.shown);
    CHECK(figure.convention == near(expected.convention));
    CHECK(figure.si == near(expected.si));
    CHECK(!figure.arithmetic.empty());
    CHECK(!figure.remark.empty());
    CHECK(figure.scenario.view == View::kPaper);
  }
}

TEST_CASE("paper: the figures as rounded numbers") {
  const std::vector<PaperFigure> figures = paper_figures(catalogs());
  const auto convention = [&](std::string_view quantity) {
    for (const PaperFigure& figure : figures) {
      if (figure.quantity == quantity) return figure.convention;
    }
    return 0.0;
  };
  CHECK(convention("KV cache, 4K tokens") == to_digits(0.9155, 4));
  CHECK(convention("KV cache, 100K tokens") == to_digits(22.888, 5));
  CHECK(convention("Prefill, 50K") == to_digits(14.84, 4));
  CHECK(convention("Prefill, 4K") == to_digits(0.897, 3));
  CHECK(convention("Prefill, 50K, hidden 7168") == to_digits(17.79, 4));
  CHECK(convention("Decode of 250 tokens, 50K") == to_digits(9.93, 3));
  CHECK(convention("Decode of 250 tokens, 4K") == to_digits(8.61, 3));
  CHECK(convention("Context switch, 50K") == to_digits(1.144, 4));
  CHECK(convention("Users on one A100, 4K") == to_digits(13.1, 3));
  CHECK(convention("Users on one A100, 50K") == to_digits(1.05, 3));
  CHECK(convention("Users on two A100s, 4K") == to_digits(100.5, 4));
  CHECK(convention("Users on two A100s, 100K") == to_digits(4.02, 3));
  CHECK(convention("Session of one user alone, 50K") == to_digits(304.5, 4));
}

TEST_CASE("paper: in SI units the first user of 50K tokens does not fit one A100") {
  Scenario scenario = defaults();
  scenario.view = View::kPaper;
  scenario.units = Units::kSi;
  const Memory memory = estimate_of(scenario).memory;
  CHECK(memory.concurrency == near(12 / 12.288));
  CHECK(memory.users == 0);
  CHECK_FALSE(memory.fits);
  CHECK(in_bytes(memory.missing) == near(0.288e9));
  scenario.units = Units::kPaper;
  CHECK(estimate_of(scenario).memory.users == 1);
}

TEST_CASE("paper: its model and device stand in for the real ones in its view alone") {
  Scenario scenario = defaults();
  scenario.view = View::kPaper;
  CHECK(model_in_view(scenario).id == "paper-34b");
  CHECK(device_in_view(scenario).id == "a100-80gb-paper");
  scenario.view = View::kPeak;
  CHECK(model_in_view(scenario).id == "yi-34b-200k");
  CHECK(device_in_view(scenario).id == "a100-80gb-sxm");
  const Machine machine = machine_of(scenario);
  CHECK(in_bytes_per_second(machine.hbm) == 2039e9);
  CHECK(in_bytes_per_second(machine.host_link) == 31.5e9);
  CHECK(prepare(scenario).model.parameters == 34'388'917'248);
}

TEST_CASE("paper: no other model or device is substituted in its view") {
  for (const Model* row : all_models()) {
    CHECK((row->in_paper_view != nullptr) == (row->id == "yi-34b-200k"));
  }
  for (const Accelerator* row : built_in_accelerators().rows) {
    CHECK((row->in_paper_view != nullptr) == (row->id == "a100-80gb-sxm"));
  }
}

TEST_CASE("paper: tensor parallelism is free of communication in its view") {
  Scenario scenario = with_devices(defaults(), 8);
  scenario.view = View::kPaper;
  const Estimate eight = estimate_of(scenario);
  const Estimate one = estimate_of(with_devices(scenario, 1));
  CHECK(eight.prefill.time.total / one.prefill.time.total == near(1.0 / 8));
  CHECK(eight.decode.time.total / one.decode.time.total == near(1.0 / 8));
  CHECK(in_bytes(eight.decode.work.link) == 0);
  // Section 2.2: it does not improve the context switch.
  CHECK(*eight.context_switch.total == *one.context_switch.total);
}

TEST_CASE("paper: its columns of levers hold in its view") {
  Scenario scenario = defaults();
  scenario.view = View::kPaper;
  scenario.units = Units::kSi;
  const Estimate base = estimate_of(with_context(scenario, 100'000));
  const Estimate twice = estimate_of(with_context(scenario, 200'000));
  CHECK(twice.memory.concurrency == near(base.memory.concurrency / 2));
  CHECK(*twice.context_switch.total / *base.context_switch.total == near(2));
  // Linear term 68e9 n and quadratic term 491,520 n^2: (68e9 + 491,520 x 2n) x 2 / (68e9 + 491,520 n)
  CHECK(twice.prefill.time.total / base.prefill.time.total ==
        near(2 * (68e9 + 98.304e9) / (68e9 + 49.152e9)));
  // (68e9 + 49.152e9) / (68e9 + 24.576e9)
  CHECK(twice.decode.time.total / base.decode.time.total == near(117.152 / 92.576));
}

}  // namespace
}  // namespace longpeak::test
