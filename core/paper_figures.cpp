// SPDX-License-Identifier: MIT
#include "core/paper_figures.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "core/estimate.h"

namespace longpeak {
namespace {

/// What a row of the table takes from an estimate.
using Reading = double (*)(const Estimate&, const Scenario&);

struct Row {
  std::string_view quantity;
  std::string_view printed;
  PaperTrust trust;
  std::string_view unit;
  std::int64_t devices;
  std::int64_t context_tokens;
  Reading read;
  int decimals;  ///< the paper shows
  std::string_view arithmetic;
  std::string_view remark;
};

/// Caches are read as the units count them: GiB in the paper's convention, GB in SI.
double cache_gb(const Estimate& e, const Scenario&) { return in_bytes(e.memory.cache_counted) / 1e9; }
double weight_gb(const Estimate& e, const Scenario&) { return in_bytes(e.memory.weights.all_devices) / 1e9; }
double intensity(const Estimate& e, const Scenario&) {
  return in_flops_per_byte(e.machine.matmul.rate / e.machine.hbm);
}
double users(const Estimate& e, const Scenario&) { return e.memory.concurrency; }
double prefill_s(const Estimate& e, const Scenario&) { return in_seconds(e.prefill.time.total); }
double screen_s(const Estimate& e, const Scenario&) { return in_seconds(e.output); }
double switch_s(const Estimate& e, const Scenario&) {
  return e.context_switch.total ? in_seconds(*e.context_switch.total) : 0;
}
double session_s(const Estimate& e, const Scenario&) {
  return in_seconds(e.session.response + e.session.think);
}
/// The paper's prefill with the hidden size of the real Yi-34B, 7168 instead of 4096.
double prefill_hidden_7168_s(const Estimate& e, const Scenario& scenario) {
  if (scenario.view == View::kPeak) return prefill_s(e, scenario);
  const double context = static_cast<double>(scenario.workload.context_tokens);
  const double per_token = 2 * 34e9 + 2 * 60.0 * context * 7168;
  return in_seconds(flops(context * per_token) / e.machine.matmul.rate);
}

constexpr PaperTrust kRead = PaperTrust::kRead;
constexpr PaperTrust kRecalled = PaperTrust::kRecalled;
constexpr PaperTrust kDerived = PaperTrust::kDerived;

constexpr std::array kRows = {
    Row{"KV cache, 100K tokens", "22.8 GB", kRead, "GB", 1, 100'000, cache_gb, 1,
        "60 layers x 8 heads x 2 x 128 x 2 bytes x 100,000 = 24.576e9 bytes = 22.888 GiB",
        "The paper's GB of a cache is GiB, cut and not rounded."},
    Row{"KV cache, 50K tokens", "11 GB", kRecalled, "GB", 1, 50'000, cache_gb, 0,
        "245,760 bytes x 50,000 = 12.288e9 bytes = 11.444 GiB", "The same."},
    Row{"KV cache, 4K tokens", "0.91 GB", kRead, "GB", 1, 4'000, cache_gb, 2,
        "245,760 bytes x 4,000 = 0.983e9 bytes = 0.9155 GiB", "The same; 4K is 4,000."},
    Row{"KV cache, 1M tokens", "\u2013", kDerived, "GB", 1, 1'000'000, cache_gb, 1,
        "245,760 bytes x 1,000,000 = 245.76e9 bytes",
        "To reach the paper's goal of 1 GB it must shrink about 246 times."},
    Row{"Weights", "68 GB", kRead, "GB", 1, 50'000, weight_gb, 0, "34e9 x 2 bytes",
        "Decimal GB, next to caches in GiB. The checkpoint has 34,388,917,248 parameters."},
    Row{"Critical intensity of the A100", "156 FLOP/byte", kRead, "FLOP/byte", 1, 50'000, intensity, 0,
        "312e12 FLOP/s / 2e12 byte/s",
        "The datasheet says 2,039 GB/s, hence 153. Below it memory bound, above it compute bound."},
    Row{"Users on one A100, 4K", "about 20", kRead, "users", 1, 4'000, users, 0, "(80 - 68) / 0.9155",
        "Neither convention gives 20; 19.7 follows if 80 GB is read as 80 GiB = 85.9 GB and the cache "
        "as GiB."},
    Row{"Users on one A100, 50K", "1", kRead, "users", 1, 50'000, users, 0, "(80 - 68) / 11.444",
        "In SI units 12 / 12.288 = 0.98: strictly the first user does not fit."},
    Row{"Users on two A100s, 4K", "about 100", kRead, "users", 2, 4'000, users, 0, "(160 - 68) / 0.9155",
        "Free are 92 GB; the 122 GB of the paper's introduction (recalled) do not follow."},
    Row{"Users on two A100s, 100K", "5", kRead, "users", 2, 100'000, users, 0, "(160 - 68) / 22.888",
        "Five need 122 GB free instead of 92."},
    Row{"Prefill, 50K", "14.1 s", kRead, "s", 1, 50'000, prefill_s, 1,
        "50,000 x (2 x 34e9 + 2 x 60 x 50,000 x 4096) / 312e12 = 4.629e15 / 312e12",
        "The printed time belongs to about 4.4e15 FLOP; the paper's own formula gives 4.629e15."},
    Row{"Prefill, 4K", "0.89 s", kRead, "s", 1, 4'000, prefill_s, 2,
        "4,000 x (2 x 34e9 + 2 x 60 x 4,000 x 4096) / 312e12", "Agrees."},
    Row{"Prefill, 50K, hidden 7168", "\u2013", kDerived, "s", 1, 50'000, prefill_hidden_7168_s, 1,
        "50,000 x (2 x 34e9 + 2 x 60 x 50,000 x 7168) / 312e12 = 5.550e15 / 312e12",
        "Yi-34B has hidden size 7168 and 56 heads; the paper's arithmetic uses 4096."},
    Row{"Decode of 250 tokens, 50K", "9.8 s", kRead, "s", 1, 50'000, screen_s, 1,
        "250 x (68 + 11.444) / 2000", "9.875 s with the cache taken as 11."},
    Row{"Decode of 250 tokens, 4K", "8.5 s", kRead, "s", 1, 4'000, screen_s, 1, "250 x (68 + 0.9155) / 2000",
        "8.5 s is what the weights alone take."},
    Row{"Context switch, 50K", "1.1 s", kRecalled, "s", 1, 50'000, switch_s, 1, "(11.444 + 11.444) / 20",
        "In SI units 2 x 12.288 / 20 = 1.229 s."},
    Row{"Context switch, 4K", "about 0.1 s", kRecalled, "s", 1, 4'000, switch_s, 2, "(0.9155 + 0.9155) / 20",
        "In SI units 0.098 s."},
    Row{"Session of one user alone, 50K", "\u2013", kDerived, "s", 1, 50'000, session_s, 0,
        "prefill + 5 x decode of 250 tokens + 4 x 60",
        "With the printed times, 14.1 + 5 x 9.8 + 4 x 60 = 303 s."},
};

Scenario scenario_of(const Row& row, const Catalogs& catalogs) {
  Scenario scenario;
  scenario.model = find_model(catalogs.models, kDefaultModelId);
  scenario.device = find_row(catalogs.accelerators.rows, kDefaultAcceleratorId);
  scenario.device_count = row.devices;
  scenario.workload.context_tokens = row.context_tokens;
  scenario.view = View::kPaper;
  return scenario;
}

double read(const Row& row, Scenario scenario, View view, Units units) {
  scenario.view = view;
  scenario.units = units;
  return row.read(estimate(prepare(scenario)), scenario);
}

std::string cut(double value, int decimals) {
  double scale = 1;
  for (int digit = 0; digit < decimals; ++digit) scale *= 10;
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%.*f", decimals, std::floor(value * scale) / scale);
  return text.data();
}

}  // namespace

std::vector<PaperFigure> paper_figures(const Catalogs& catalogs) {
  std::vector<PaperFigure> figures;
  for (const Row& row : kRows) {
    const Scenario scenario = scenario_of(row, catalogs);
    PaperFigure figure;
    figure.quantity = row.quantity;
    figure.printed = row.printed;
    figure.trust = row.trust;
    figure.unit = row.unit;
    figure.convention = read(row, scenario, View::kPaper, Units::kPaper);
    figure.convention_shown = cut(figure.convention, row.decimals);
    figure.si = read(row, scenario, View::kPaper, Units::kSi);
    figure.peak = read(row, scenario, View::kPeak, Units::kSi);
    figure.arithmetic = row.arithmetic;
    figure.remark = row.remark;
    figure.scenario = scenario;
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace longpeak
