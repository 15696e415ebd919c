// SPDX-License-Identifier: MIT
// NVIDIA Ampere cards with GDDR6. Their tensor cores accumulate in FP32 at the full rate.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kA10{
    .id = "a10",
    .name = "NVIDIA A10",
    .maker = "NVIDIA",
    .year = 2021,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(23028), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(600), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(31.2)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(125)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(125)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(250)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(500)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{150, Confidence::kSecondary},
    .price = Price{1.29, "Lambda", "2026-09-20"},
    .sources = {{kGpumap, kNvidiaSmi, kLambdaPrices}},
    .remark = "At 150 W long matrix products run far below the peak.",
};
static_assert(is_valid(kA10));

inline constexpr Accelerator kA10G{
    .id = "a10g",
    .name = "NVIDIA A10G",
    .maker = "NVIDIA",
    .year = 2021,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(23028), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(600), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(35)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(70)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(70)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(140)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(280)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = Price{1.006, "AWS g5.xlarge", "2026-06"},
    .sources = {{Source{"NVIDIA A10G datasheet for AWS, quoted in public repositories", "2022-02"},
                 Source{"baseten.co, NVIDIA A10 vs A10G for ML model inference", "2026-11-23"}, kNvidiaSmi,
                 Source{"factualminds.com, EC2 prices, g5.xlarge in us-east-1", "2026-06"}}},
    .remark = "Not an A10: about half its tensor rate at twice its power.",
};
static_assert(is_valid(kA10G));

inline constexpr Accelerator kA40{
    .id = "a40",
    .name = "NVIDIA A40",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(48), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(46068), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(696), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(37.4)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(149.7)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(149.7)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(299.3)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(598.7)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink bridge", {gigabytes_per_second(56.25), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = Price{0.44, "RunPod", "2026-08-19"},
    .sources = {{Source{"NVIDIA A40 datasheet, restated on ecer.com", "2026-11-23"}, kGpumap, kNvidiaSmi,
                 Source{"huggingface.co/datasets/privum/ai-compute-prices", "2026-08-19"}}},
    .remark = "The bridge joins two cards. The driver total is taken with ECC on.",
};
static_assert(is_valid(kA40));

inline constexpr Accelerator kRtxA6000{
    .id = "rtx-a6000",
    .name = "NVIDIA RTX A6000",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(48), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(49140), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(768), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(38.7)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(154.8)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(154.8)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(309.7)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(619.4)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink bridge", {gigabytes_per_second(56.25), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = Price{1.09, "Lambda", "2026-09-20"},
    .sources = {{kGpumap, kNvlinkTable, kNvidiaSmi, kLambdaPrices}},
    .remark =
        "The headline 309.7 TFLOP/s is sparse FP16. The bridge joins two cards. The driver total is "
        "taken with ECC off. Price is one quarter of a four-device node.",
};
static_assert(is_valid(kRtxA6000));

}  // namespace longpeak
