// SPDX-License-Identifier: MIT
#include "core/units.h"

#include <doctest/doctest.h>

#include "core/number_format.h"

namespace longpeak {
namespace {

// Makers and exits are constexpr, so most of this is checked by the compiler alone.
static_assert(in_bytes(bytes(3)) == 3);
static_assert(in_bytes(gigabytes(1)) == 1e9);
static_assert(in_bytes(gibibytes(1)) == 1024.0 * 1024 * 1024);
static_assert(in_bytes(mebibytes(81559)) == 81559.0 * 1024 * 1024);
static_assert(in_seconds(seconds(60)) == 60);
static_assert(in_flops(flops(7)) == 7);
static_assert(in_bytes_per_second(gigabytes_per_second(3350)) == 3.35e12);
static_assert(in_flops_per_second(teraflops_per_second(312)) == 312e12);

TEST_CASE("units: a gibibyte is 2^30 bytes and 7.4 % more than a gigabyte") {
  CHECK(gibibytes(1) / gigabytes(1) == 1.073741824);
  CHECK(gibibytes(1) > gigabytes(1));
  CHECK(gibibytes(1) == mebibytes(1024));
}

TEST_CASE("units: amounts of one kind add, subtract, scale and compare") {
  CHECK(gigabytes(80) - gigabytes(68) == gigabytes(12));
  CHECK(gigabytes(1) + bytes(1) > gigabytes(1));
  CHECK(2 * seconds(3) == seconds(3) * 2);
  CHECK(seconds(6) / 2 == seconds(3));
  Bytes sum;
  sum += gigabytes(2);
  sum += gigabytes(3);
  CHECK(sum == gigabytes(5));
}

TEST_CASE("units: an amount over a rate is a time") {
  static_assert(in_seconds(gigabytes(24) / gigabytes_per_second(20)) == 1.2);
  CHECK(in_seconds(flops(624e12) / teraflops_per_second(312)) == 2);
}

TEST_CASE("units: a rate over a bandwidth is an intensity") {
  // 312e12 FLOP/s / 2e12 byte/s = 156 FLOP/byte, the A100 of the paper.
  CHECK(in_flops_per_byte(teraflops_per_second(312) / gigabytes_per_second(2000)) == 156);
}

TEST_CASE("units: a default quantity is zero") {
  CHECK(Bytes() == bytes(0));
  CHECK(Seconds() == seconds(0));
}

TEST_CASE("number formats: bits and bytes of one element") {
  CHECK(bytes_per_element(NumberFormat::kFp32) == 4);
  CHECK(bytes_per_element(NumberFormat::kBf16) == 2);
  CHECK(bytes_per_element(NumberFormat::kFp16) == 2);
  CHECK(bytes_per_element(NumberFormat::kFp8) == 1);
  CHECK(bytes_per_element(NumberFormat::kInt8) == 1);
  CHECK(bytes_per_element(NumberFormat::kFp4) == 0.5);
  CHECK(bytes_per_element(NumberFormat::kInt4) == 0.5);
}

TEST_CASE("number formats: widening never loses bits and starts with the format itself") {
  for (std::size_t index = 0; index < kNumberFormatCount; ++index) {
    const auto format = static_cast<NumberFormat>(index);
    CHECK(kComputeFallback[index][0] == format);
    for (const NumberFormat wider : kComputeFallback[index]) {
      CHECK(bits_per_element(wider) >= bits_per_element(format));
    }
  }
}

}  // namespace
}  // namespace longpeak
