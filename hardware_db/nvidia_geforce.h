// SPDX-License-Identifier: MIT
// NVIDIA GeForce. FP16, BF16 and FP8 rates are those with FP32 accumulation, half of those with FP16
// accumulation.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kRtx3090{
    .id = "rtx-3090",
    .name = "NVIDIA GeForce RTX 3090",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "GDDR6X",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(24576), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(936), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(35.6)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(71)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(71)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(284)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(568)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 3 bridge", {gigabytes_per_second(56.25), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{350, Confidence::kSecondary},
    .price = Price{0.16, "Akash", "2026-09-20"},
    .sources = {{kGa102Whitepaper, kRtxBlackwellWhitepaper, kNvidiaSmi, kAkashPrices}},
    .remark = "FP16 with FP16 accumulation: 142 TFLOP/s. No FP8. The bridge joins two cards.",
};
static_assert(is_valid(kRtx3090));

inline constexpr Accelerator kRtx4090{
    .id = "rtx-4090",
    .name = "NVIDIA GeForce RTX 4090",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "GDDR6X",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(24564), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(1008), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(82.6)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(165.2)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(165.2)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(330.3)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(660.6)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1321.2)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{450, Confidence::kSecondary},
    .price = Price{0.74, "RunPod", "2026-09-25"},
    .sources = {{kAdaWhitepaper, kRtxBlackwellWhitepaper, kNvidiaSmi, kSilybenchPrices}},
    .remark =
        "With FP16 accumulation: 330.3 FP16 and 660.6 FP8 TFLOP/s. Whitepapers before v2.02 print FP8 "
        "660.6 for FP32 accumulation too.",
};
static_assert(is_valid(kRtx4090));

inline constexpr Accelerator kRtx5090{
    .id = "rtx-5090",
    .name = "NVIDIA GeForce RTX 5090",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "GDDR7",
    .memory_sold = {gigabytes(32), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(32607), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(1792), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(104.8)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(209.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(209.5)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(419)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(838)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(1676)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{575, Confidence::kSecondary},
    .price = Price{0.67, "Akash", "2026-09-20"},
    .sources = {{kRtxBlackwellWhitepaper, kNvidiaSmi, kAkashPrices}},
    .remark =
        "With FP16 accumulation: 419 FP16 and 838 FP8 TFLOP/s. The headline 3,352 AI TOPS are sparse FP4."
        " INT4 is emulated.",
};
static_assert(is_valid(kRtx5090));

}  // namespace longpeak
