// SPDX-License-Identifier: MIT
// NVIDIA Ada for the data centre and workstations.
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
    .price = Price{0.7, "Google Cloud", "2026-04"},
    .sources = {{kAiconfigurator, kGpumap, kNvidiaSmi,
                 Source{"llm-d-planner gpu_catalog.json, entered by hand", "2026-04"}}},
    .remark =
        "The datasheet prints sparse rates (242 BF16, 485 FP8). At 72 W long matrix products run far "
        "below the peak.",
};
static_assert(is_valid(kL4));

inline constexpr Accelerator kL40{
    .id = "l40",
    .name = "NVIDIA L40",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(48), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(46068), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(864), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(90.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(181.05)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(362.1)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(362)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(362)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(724)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = Price{1, "Hyperstack", "2026-08-26"},
    .sources = {{Source{"NVIDIA L40 and L40S datasheet, restated on mullet.se", "2026-11-23"}, kGpumap,
                 kNvidiaSmi, kHyperstackPrices}},
    .remark =
        "Half the tensor rate of the L40S on the same die; FP16 with FP32 accumulation 181.05 TFLOP/s. Some "
        "tables give it the L40S rates. The driver total is taken with ECC on; with ECC off it is 49140 "
        "MiB.",
};
static_assert(is_valid(kL40));

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
    .sources = {{kAiconfigurator, kMlEngineering, kNvidiaSmi, kSilybenchPrices}},
    .remark = "FP8 1,466 is the sparse rate. The driver total is taken with ECC on.",
};
static_assert(is_valid(kL40S));

inline constexpr Accelerator kRtx6000Ada{
    .id = "rtx-6000-ada",
    .name = "NVIDIA RTX 6000 Ada Generation",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(48), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(49140), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(960), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(91.1)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(364.2)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(364.2)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(728.5)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(728.5)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1457)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kGpumap, kNvidiaSmi}},
    .remark = "The headline 1,457 TFLOP/s is sparse FP8. The driver total is taken with ECC off.",
};
static_assert(is_valid(kRtx6000Ada));

}  // namespace longpeak
