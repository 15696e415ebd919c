// SPDX-License-Identifier: MIT
// NVIDIA Ampere for the data centre.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/paper.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

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
                 Source{"baseten.co, NVIDIA A10 vs A10G", "2023"}, kNvidiaSmi,
                 Source{"factualminds.com, EC2 prices, g5.xlarge in us-east-1", "2026-06"}}},
    .remark = "Not an A10: about half its tensor rate at twice its power.",
};
static_assert(is_valid(kA10G));

inline constexpr Accelerator kA10040GbSxm{
    .id = "a100-40gb-sxm",
    .name = "NVIDIA A100 40GB SXM",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "HBM2",
    .memory_sold = {gigabytes(40), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(40960), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(1555), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(19.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(624)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1248)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 3", {gigabytes_per_second(300), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{400, Confidence::kSecondary},
    .price = Price{1.99, "Lambda", "2026-09-20"},
    .sources = {{kA100Whitepaper, kMlEngineering, kNvidiaSmi, kLambdaPrices}},
    .remark = "No FP8: tables that print 624 FP8 repeat the INT8 rate.",
};
static_assert(is_valid(kA10040GbSxm));

inline constexpr Accelerator kA10080GbSxm{
    .id = "a100-80gb-sxm",
    .name = "NVIDIA A100 80GB SXM",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(80), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(81920), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(2039), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(19.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(624)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1248)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 3", {gigabytes_per_second(300), Confidence::kVendor}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{400, Confidence::kVendor},
    .price = Price{2.79, "Lambda", "2026-09-20"},
    .sources = {{kAiconfigurator, kMlEngineering, kLambdaPrices}},
    .remark = "No FP8. Price is one eighth of an eight-device node.",
    .in_paper_view = &kPaperA100,
};
static_assert(is_valid(kA10080GbSxm));

}  // namespace longpeak
