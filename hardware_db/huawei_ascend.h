// SPDX-License-Identifier: MIT
// Huawei Ascend. The driver total is the GiB that Huawei documents.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kAscend910B{
    .id = "ascend-910b",
    .name = "Huawei Ascend 910B, 376 TFLOP/s bin",
    .maker = "Huawei",
    .year = 2023,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(64), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(64), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(1600), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(99.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(353.9)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(376)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(752)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"HCCS mesh", {gigabytes_per_second(196), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{400, Confidence::kRecalled},
    .price = std::nullopt,
    .sources = {{kMsmodeling,
                 Source{"Derivations of Ascend 910B bandwidth (HBM2e, 4 x 409.6 GB/s) in public repositories",
                        "2026-11-23"}}},
    .remark =
        "Sold in bins of 376, 313 and 280 TFLOP/s FP16; BF16 is slower than FP16. Huawei's model writes "
        "1.6 TiB/s, four HBM2e stacks give 1,638 GB/s; 1.6 TB/s is taken. No FP8.",
};
static_assert(is_valid(kAscend910B));

inline constexpr Accelerator kAscend910C{
    .id = "ascend-910c",
    .name = "Huawei Ascend 910C, both dies",
    .maker = "Huawei",
    .year = 2025,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(128), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(128), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(3200), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(199)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(707.8)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(752)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1504)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = Link{"UnifiedBus", {gigabytes_per_second(392), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kMsmodeling,
                 Source{"Serving Large Language Models on Huawei CloudMatrix384, arXiv 2506.12708",
                        "2025-06"}}},
    .remark =
        "Twice the die that Huawei describes. Programs see two devices with half of everything. Some "
        "write-ups take 752 TFLOP/s for one die, or give 1,054 INT8.",
};
static_assert(is_valid(kAscend910C));

inline constexpr Accelerator kAscend950Dt{
    .id = "ascend-950dt",
    .name = "Huawei Ascend 950DT",
    .maker = "Huawei",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "HBM (HiZQ)",
    .memory_sold = {gigabytes(96), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(4000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(486)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(486)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(919)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(1783)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"UB Link", {gigabytes_per_second(840), Confidence::kSecondary}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kMlEngineering, kMsmodeling}},
    .remark =
        "FP8 is mxFP8 or HiF8. Huawei's own model takes 432, 865 and 1,730 TFLOP/s for the same chip; "
        "its 1,024-card page implies 977 and 1,953; its 2025 roadmap said 144 GB. The host link is not "
        "published.",
};
static_assert(is_valid(kAscend950Dt));

}  // namespace longpeak
