// SPDX-License-Identifier: MIT
// NVIDIA Ada for the data centre.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kL4{
    .id = "l4",
    .name = "NVIDIA L4",
    .maker = "NVIDIA",
    .year = 2023,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(24), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(23034), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(300), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(30.3)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(121)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(121)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(242.5)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(242.5)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(485)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{72, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kAiconfigurator, kNvidiaSmi}},
    .remark =
        "The datasheet prints sparse rates (242 BF16, 485 FP8). At 72 W long matrix products run far "
        "below the peak.",
};
static_assert(is_valid(kL4));

inline constexpr Accelerator kL40S{
    .id = "l40s",
    .name = "NVIDIA L40S",
    .maker = "NVIDIA",
    .year = 2023,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(48), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(46068), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(864), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(91.6)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(362.05)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(362.05)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(733)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(733)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(733)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{350, Confidence::kVendor},
    .price = Price{1.09, "RunPod", "2026-09-25"},
    .sources = {{kAiconfigurator, kMlEngineering, kSilybenchPrices}},
    .remark = "FP8 1,466 is the sparse rate. The driver total is taken with ECC on.",
};
static_assert(is_valid(kL40S));

}  // namespace longpeak
