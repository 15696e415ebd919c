// SPDX-License-Identifier: MIT
// The formats in which weights and caches are stored and matrices multiplied.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace longpeak {

enum class NumberFormat { kFp32, kBf16, kFp16, kFp8, kInt8, kFp4, kInt4 };

inline constexpr std::size_t kNumberFormatCount = 7;
inline constexpr std::array<std::string_view, kNumberFormatCount> kNumberFormatNames = {
    "fp32", "bf16", "fp16", "fp8", "int8", "fp4", "int4"};

/// Storage of one element, without the scales of block formats.
constexpr double bits_per_element(NumberFormat format) {
  switch (format) {
    case NumberFormat::kFp32:
      return 32;
    case NumberFormat::kBf16:
    case NumberFormat::kFp16:
      return 16;
    case NumberFormat::kFp8:
    case NumberFormat::kInt8:
      return 8;
    case NumberFormat::kFp4:
    case NumberFormat::kInt4:
      return 4;
  }
  return 0;
}

constexpr double bytes_per_element(NumberFormat format) { return bits_per_element(format) / 8; }

constexpr std::string_view name_of(NumberFormat format) {
  return kNumberFormatNames[static_cast<std::size_t>(format)];
}

/// Formats a matrix stored in `format` can be multiplied in: its own, then those it can be widened to,
/// 4 bit -> 8 bit -> bf16 <-> fp16 -> fp32. See `compute_rate`.
inline constexpr std::array<std::array<NumberFormat, 5>, kNumberFormatCount> kComputeFallback = {{
    {NumberFormat::kFp32, NumberFormat::kFp32, NumberFormat::kFp32, NumberFormat::kFp32, NumberFormat::kFp32},
    {NumberFormat::kBf16, NumberFormat::kFp16, NumberFormat::kFp32, NumberFormat::kFp32, NumberFormat::kFp32},
    {NumberFormat::kFp16, NumberFormat::kBf16, NumberFormat::kFp32, NumberFormat::kFp32, NumberFormat::kFp32},
    {NumberFormat::kFp8, NumberFormat::kBf16, NumberFormat::kFp16, NumberFormat::kFp32, NumberFormat::kFp32},
    {NumberFormat::kInt8, NumberFormat::kBf16, NumberFormat::kFp16, NumberFormat::kFp32, NumberFormat::kFp32},
    {NumberFormat::kFp4, NumberFormat::kFp8, NumberFormat::kBf16, NumberFormat::kFp16, NumberFormat::kFp32},
    {NumberFormat::kInt4, NumberFormat::kInt8, NumberFormat::kBf16, NumberFormat::kFp16, NumberFormat::kFp32},
}};

}  // namespace longpeak
