// SPDX-License-Identifier: MIT
// NVIDIA Ampere with HBM: A30 and A100. None has FP8; tables that print 624 FP8 for the A100 repeat the INT8
// rate.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/paper.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kA30{
    .id = "a30",
    .name = "NVIDIA A30",
    .maker = "NVIDIA",
    .year = 2021,
    .memory_kind = "HBM2",
    .memory_sold = {gigabytes(24), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(24576), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(933), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(10.3)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(165)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(165)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(330)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(661)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 3 bridge", {gigabytes_per_second(100), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{165, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kAiconfigurator, kGpumap, kNvlinkTable}},
    .remark = "The bridge joins two cards.",
};
static_assert(is_valid(kA30));

inline constexpr Accelerator kA10040GbPcie{
    .id = "a100-40gb-pcie",
    .name = "NVIDIA A100 40GB PCIe",
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
    .device_link = Link{"NVLink 3 bridge", {gigabytes_per_second(300), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{250, Confidence::kSecondary},
    .price = Price{1.45, "Crusoe", "2026-08-19"},
    .sources = {{kA100Whitepaper, kA100Datasheet, kGpumap, kNvidiaSmi,
                 Source{"github.com/dstackai/gpuhunt src/gpuhunt/providers/crusoe.py", "2026-08-19"}}},
    .remark = "The bridge joins two cards. Older drivers report 40536 MiB.",
};
static_assert(is_valid(kA10040GbPcie));

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
};
static_assert(is_valid(kA10040GbSxm));

inline constexpr Accelerator kA10080GbPcie{
    .id = "a100-80gb-pcie",
    .name = "NVIDIA A100 80GB PCIe",
    .maker = "NVIDIA",
    .year = 2021,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(80), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(81920), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(1935), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(19.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(312)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(624)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1248)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 3 bridge", {gigabytes_per_second(300), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kVendor},
    .price = Price{1.35, "Hyperstack", "2026-08-26"},
    .sources = {{kAiconfigurator, kA100Datasheet, kMlEngineering, kHyperstackPrices}},
    .remark = "The bridge joins two cards. Some drivers report 81251 MiB.",
};
static_assert(is_valid(kA10080GbPcie));

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
    .sources = {{kAiconfigurator, kA100Datasheet, kMlEngineering, kLambdaPrices}},
    .remark = "Price is one eighth of an eight-device node.",
    .in_paper_view = &kPaperA100,
};
static_assert(is_valid(kA10080GbSxm));

}  // namespace longpeak
