// SPDX-License-Identifier: MIT
// NVIDIA parts cut down for export: slower links or less compute on the same memory.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kA80080GbSxm{
    .id = "a800-80gb-sxm",
    .name = "NVIDIA A800 80GB SXM",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(80), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(81920), Confidence::kRecalled},
    .memory_bandwidth = {gigabytes_per_second(2039), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(19.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(624)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1248)}}},
    .dense_rates_confidence = Confidence::kRecalled,
    .device_link = Link{"NVLink 3, cut", {gigabytes_per_second(200), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{400, Confidence::kRecalled},
    .price = std::nullopt,
    .sources = {{kOpenGpuCatalog, kNvlinkTable}},
    .remark =
        "An A100 80GB SXM with NVLink cut from 300 to 200 GB/s a direction. The source prints 2040 GB/s.",
};
static_assert(is_valid(kA80080GbSxm));

inline constexpr Accelerator kH80080GbSxm{
    .id = "h800-sxm",
    .name = "NVIDIA H800 SXM 80GB",
    .maker = "NVIDIA",
    .year = 2023,
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
    .device_link = Link{"NVLink 4, cut", {gigabytes_per_second(200), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{700, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{Source{
                     "github.com/ai-dynamo/aiconfigurator systems/h800_sxm.yaml@77f0282, written by NVIDIA",
                     "2026"},
                 kNvidiaSmi}},
    .remark =
        "An H100 SXM with NVLink cut from 450 to 200 GB/s a direction, and FP64 cut; NVIDIA's file calls its "
        "compute identical. Other sources print "
        "3430 GB/s.",
};
static_assert(is_valid(kH80080GbSxm));

inline constexpr Accelerator kH2096Gb{
    .id = "h20-96gb",
    .name = "NVIDIA H20 96GB",
    .maker = "NVIDIA",
    .year = 2024,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(96), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(97871), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(4000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(44)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(148)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(148)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(296)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(296)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 4", {gigabytes_per_second(450), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{500, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{"github.com/ai-dynamo/aiconfigurator systems/h20_sxm.yaml@1641793, written by NVIDIA",
                        "2026"},
                 kGpumap, kNvidiaSmi}},
    .remark =
        "About 15 % of the compute of an H100 beside its full memory and links. Early tables print 400 "
        "W; the driver shows 500 W. A 141 GB variant exists.",
};
static_assert(is_valid(kH2096Gb));

}  // namespace longpeak
