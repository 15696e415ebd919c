// SPDX-License-Identifier: MIT
// Estimates a second natively, in the three workloads that tests/bench/engine.mjs runs in WebAssembly.
// Prints one JSON object.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string_view>
#include <vector>

#include "core/estimate.h"
#include "core/json/api.h"
#include "core/json/model_catalog.h"
#include "hardware_db/catalog.h"

namespace longpeak {
namespace {

/// Keeps the optimiser from dropping work whose result is not printed.
volatile std::size_t consumed;

/// Best of several timed runs, as operations a second.
template <class Action>
double rate_of(double operations, Action action) {
  using Clock = std::chrono::steady_clock;
  constexpr int kWarmUps = 2;
  constexpr int kRuns = 7;
  double best = std::numeric_limits<double>::infinity();
  for (int run = 0; run < kWarmUps + kRuns; ++run) {
    const auto started = Clock::now();
    action();
    const double elapsed = std::chrono::duration<double>(Clock::now() - started).count();
    if (run >= kWarmUps) best = std::min(best, elapsed);
  }
  return operations / best;
}

double single_rate(const Catalogs& catalogs) {
  constexpr int kCalls = 20'000;
  return rate_of(kCalls, [&] {
    for (int call = 0; call < kCalls; ++call) {
      consumed = evaluate_text(R"({"workload":{"context_tokens":50000}})", catalogs).size();
    }
  });
}

double many_rate(const Catalogs& catalogs) {
  constexpr std::size_t kValues = 1'000'000;
  std::vector<double> contexts(kValues);
  for (std::size_t i = 0; i < kValues; ++i) contexts[i] = 1000 + static_cast<double>(i) * 10;
  std::vector<double> columns(kMetricCount * kValues);
  return rate_of(kValues, [&] {
    consumed = evaluate_many_text("{}", "workload.context_tokens", contexts, columns, catalogs).size();
  });
}

double sweep_rate(const Catalogs& catalogs) {
  constexpr int kCalls = 100;
  constexpr int kPoints = 1000;
  constexpr std::string_view kRequest =
      R"({"field":"workload.context_tokens","from":1000,"to":10000000,"points":1000})";
  return rate_of(kCalls * kPoints, [&] {
    for (int call = 0; call < kCalls; ++call) consumed = sweep_text("{}", kRequest, catalogs).size();
  });
}

}  // namespace
}  // namespace longpeak

int main() {
  using namespace longpeak;
  const Catalogs catalogs{built_in_models(), built_in_accelerators()};
  std::printf("{\"single\": %.0f, \"many\": %.0f, \"sweep\": %.0f}\n", single_rate(catalogs),
              many_rate(catalogs), sweep_rate(catalogs));
}
