// SPDX-License-Identifier: MIT
// Work into time. E7.
#include "core/work.h"
#include "support.h"

namespace longpeak::test {
namespace {

/// 100 FLOP/s for weights, 50 FLOP/s for attention, 10 byte/s of memory, 2 byte/s of link.
Machine small_machine() {
  Machine machine;
  machine.matmul = {NumberFormat::kFp8, FlopsPerSecond::from_base(100)};
  machine.attention = {NumberFormat::kBf16, FlopsPerSecond::from_base(50)};
  machine.hbm = bytes_per_second(10);
  machine.device_link = bytes_per_second(2);
  return machine;
}

TEST_CASE("roofline: the longest of arithmetic, memory and link sets the time") {
  Work work;
  work.linear = flops(100);    // 1 s
  work.attention = flops(50);  // 1 s
  work.weights_read = bytes(10);
  work.cache_moved = bytes(5);  // together 1.5 s
  PhaseTime time = roofline(work, small_machine());
  CHECK(in_seconds(time.compute) == 2);
  CHECK(in_seconds(time.memory) == 1.5);
  CHECK(in_seconds(time.link) == 0);
  CHECK(in_seconds(time.total) == 2);
  CHECK(time.bound == Bound::kCompute);

  work.cache_moved = bytes(15);  // 2.5 s
  time = roofline(work, small_machine());
  CHECK(in_seconds(time.total) == 2.5);
  CHECK(time.bound == Bound::kHbmBandwidth);

  work.link = bytes(6);  // 3 s
  time = roofline(work, small_machine());
  CHECK(in_seconds(time.total) == 3);
  CHECK(time.bound == Bound::kDeviceLink);
}

TEST_CASE("roofline: no work takes no time") {
  const PhaseTime time = roofline(Work(), small_machine());
  CHECK(in_seconds(time.total) == 0);
}

TEST_CASE("roofline: without a link nothing is sent and nothing divided by zero") {
  Machine machine = small_machine();
  machine.device_link = BytesPerSecond();
  Work work;
  work.linear = flops(100);
  CHECK(in_seconds(roofline(work, machine).total) == 1);
}

TEST_CASE("roofline: 100 FLOP/byte on an A100 is memory bound, 200 is compute bound") {
  const Machine a100 = machine_of(scenario_of("paper-34b", "a100-80gb-paper"));
  CHECK(in_flops_per_byte(a100.matmul.rate / a100.hbm) == 156);
  Work work;
  work.weights_read = gigabytes(1);
  work.linear = flops(100e9);
  CHECK(roofline(work, a100).bound == Bound::kHbmBandwidth);
  work.linear = flops(200e9);
  CHECK(roofline(work, a100).bound == Bound::kCompute);
}

}  // namespace
}  // namespace longpeak::test
