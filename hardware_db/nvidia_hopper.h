// SPDX-License-Identifier: MIT
// NVIDIA Hopper.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kH10080GbPcie{
    .id = "h100-pcie-80gb",
    .name = "NVIDIA H100 PCIe 80GB",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(80), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(81559), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(2000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(51)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(756.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(756.5)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1513)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1513)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 4 bridge", {gigabytes_per_second(300), Confidence::kRecalled}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{350, Confidence::kVendor},
    .price = Price{3.29, "Lambda", "2026-09-20"},
    .sources = {{kAiconfigurator, Source{"NVIDIA H100 PCIe product brief PB-11133-001 v02", "2022-11-30"},
                 kNvidiaSmi, kLambdaPrices}},
    .remark =
        "Not the compute of the SXM module: 114 against 132 SMs at a lower clock. The bridge joins two "
        "cards. Some tables print 2039 GB/s or HBM3.",
};
static_assert(is_valid(kH10080GbPcie));

inline constexpr Accelerator kH10080GbSxm{
    .id = "h100-sxm-80gb",
    .name = "NVIDIA H100 SXM 80GB",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(80), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(81559), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(3350), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(67)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1978.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1978.9)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 4", {gigabytes_per_second(450), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{700, Confidence::kVendor},
    .price = Price{3.99, "Lambda", "2026-09-20"},
    .sources = {{kAiconfigurator, Source{"nvidia.com/en-us/data-center/h100 specification table", "2024"},
                 kInferenceX, kNvidiaSmi, kLambdaPrices}},
    .remark =
        "The product page prints 1,979 BF16 and 3,958 FP8 with sparsity. Price is one eighth of an "
        "eight-device node.",
};
static_assert(is_valid(kH10080GbSxm));

inline constexpr Accelerator kH200Sxm{
    .id = "h200-sxm",
    .name = "NVIDIA H200 SXM 141GB",
    .maker = "NVIDIA",
    .year = 2024,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(141), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(143771), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(4800), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(67)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1978.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1978.9)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 4", {gigabytes_per_second(450), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{700, Confidence::kVendor},
    .price = Price{4.5, "Nebius", "2026-09-25"},
    .sources = {{kAiconfigurator, kInferenceX, kMlEngineering, kNvidiaSmi, kSilybenchPrices}},
    .remark =
        "The driver shows 140.4 GiB, so the 141 GB on the label are nearer GiB. FP8 3,958 is the sparse "
        "rate.",
};
static_assert(is_valid(kH200Sxm));

}  // namespace longpeak
