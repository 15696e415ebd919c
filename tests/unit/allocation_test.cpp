// SPDX-License-Identifier: MIT
// Evaluation allocates nothing: the whole program's operator new is counted.
#include <cstdlib>
#include <new>

#include "core/sweep.h"
#include "support.h"

namespace {

std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  void* place = std::malloc(size > 0 ? size : 1);
  if (place == nullptr) std::abort();
  return place;
}

void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }

namespace longpeak::test {
namespace {

TEST_CASE("estimate: it allocates nothing") {
  const PreparedScenario prepared = prepare(with_devices(scenario_of("deepseek-v3", "h200-sxm"), 8));
  const std::size_t before = allocations;
  const Estimate result = estimate(prepared);
  const std::size_t after = allocations;
  CHECK(after == before);
  CHECK(in_seconds(result.prefill.time.total) > 0);
}

TEST_CASE("many: estimates over a field allocate nothing") {
  const PreparedScenario prepared = prepare(defaults());
  const Field& context = *find_field("workload.context_tokens");
  constexpr double kValues[] = {1, 4'000, 50'000, 1e9};
  double columns[std::size(kValues) * kMetricCount];
  const std::size_t before = allocations;
  estimate_many(prepared, context, kValues, columns);
  const std::size_t after = allocations;
  CHECK(after == before);
  CHECK(columns[0] > 0);
}

TEST_CASE("estimate: the count itself counts") {
  const std::size_t before = allocations;
  const std::string text(1'000, 'x');
  CHECK(allocations > before);
  CHECK(text.size() == 1'000);
}

}  // namespace
}  // namespace longpeak::test
