// SPDX-License-Identifier: MIT
// NVIDIA Hopper. Product pages print rates with sparsity, twice the dense ones; INT4 has no tensor rate.
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
    .device_link = Link{"NVLink 4 bridge", {gigabytes_per_second(300), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{350, Confidence::kVendor},
    .price = Price{3.29, "Lambda", "2026-09-20"},
    .sources = {{kAiconfigurator, Source{"NVIDIA H100 PCIe product brief PB-11133-001 v02", "2022-11-30"},
                 kNvlinkTable, kNvidiaSmi, kLambdaPrices}},
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
    .sources = {{kAiconfigurator,
                 Source{
                     "nvidia.com/en-us/data-center/h100 specification table, quoted in public repositories",
                     "2026-11-23"},
                 kInferenceX, kNvidiaSmi, kLambdaPrices}},
    .remark =
        "The product page prints 1,979 BF16 and 3,958 FP8 with sparsity. Price is one eighth of an "
        "eight-device node.",
};
static_assert(is_valid(kH10080GbSxm));

inline constexpr Accelerator kH100Nvl94Gb{
    .id = "h100-nvl-94gb",
    .name = "NVIDIA H100 NVL 94GB",
    .maker = "NVIDIA",
    .year = 2023,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(94), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(95830), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(3938), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(60)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(835.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(835.5)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1670.5)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1670.5)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 4 bridge", {gigabytes_per_second(300), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{400, Confidence::kSecondary},
    .price = Price{3.19, "RunPod", "2026-11-09"},
    .sources = {{Source{"NVIDIA H100 NVL datasheet, quoted in public repositories", "2026-11-23"}, kNvidiaSmi,
                 Source{"github.com/datareceipts/data-receipts 109-gpu-pricing", "2026-11-09"}}},
    .remark =
        "Rates are half the sparse ones of the datasheet (1,671 BF16, 3,341 FP8). Early datasheets "
        "describe a pair of cards: 188 GB, 7.8 TB/s. The bridge joins two cards.",
};
static_assert(is_valid(kH100Nvl94Gb));

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
    .sources = {{kAiconfigurator, kH200Page, kInferenceX, kNvidiaSmi, kSilybenchPrices}},
    .remark =
        "The driver shows 140.4 GiB, so the 141 GB on the label are nearer GiB. FP8 3,958 is the sparse "
        "rate.",
};
static_assert(is_valid(kH200Sxm));

inline constexpr Accelerator kH200Nvl{
    .id = "h200-nvl",
    .name = "NVIDIA H200 NVL 141GB",
    .maker = "NVIDIA",
    .year = 2024,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(141), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(143771), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(4800), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(60)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(835.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(835.5)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1670.5)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1670.5)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 4 bridge", {gigabytes_per_second(450), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{600, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kH200Page, kNvidiaSmi, kMlEngineering}},
    .remark =
        "Rates are half the sparse ones of the product page (1,671 BF16, 3,341 FP8), below those of the "
        "SXM module. The bridge joins two or four cards.",
};
static_assert(is_valid(kH200Nvl));

inline constexpr Accelerator kGh20096Gb{
    .id = "gh200-96gb",
    .name = "NVIDIA GH200 96GB",
    .maker = "NVIDIA",
    .year = 2023,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(96), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(97871), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(4000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(67)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1978.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1978.9)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 4", {gigabytes_per_second(450), Confidence::kSecondary}},
    .host_link = Link{"NVLink-C2C", {gigabytes_per_second(450), Confidence::kSecondary}},
    .tdp_watts = Figure<double>{1000, Confidence::kSecondary},
    .price = Price{2.29, "Lambda", "2026-09-20"},
    .sources = {{kMlEngineering, kNvidiaSmi,
                 Source{"nvidia-smi c2c output (10 links of 44.7 GB/s) in public repositories", "2026-11-23"},
                 kLambdaPrices}},
    .remark =
        "Power is that of the whole module with its CPU, set from 450 W. The other 480 GB are LPDDR5X of "
        "the CPU, read over the C2C link. NVLink joins modules only in NVL2 and NVL32 systems.",
};
static_assert(is_valid(kGh20096Gb));

inline constexpr Accelerator kGh200144Gb{
    .id = "gh200-144gb",
    .name = "NVIDIA GH200 144GB",
    .maker = "NVIDIA",
    .year = 2024,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(144), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(4900), Confidence::kRecalled},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(67)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(989.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1978.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1978.9)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 4", {gigabytes_per_second(450), Confidence::kSecondary}},
    .host_link = Link{"NVLink-C2C", {gigabytes_per_second(450), Confidence::kSecondary}},
    .tdp_watts = Figure<double>{1000, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kMlEngineering,
                 Source{"NVIDIA MIG profile list (7g.144gb), quoted in public repositories", "2026-11-23"}}},
    .remark = "Some tables give 141 GB and 4.8 TB/s. Power is that of the whole module with its CPU.",
};
static_assert(is_valid(kGh200144Gb));

}  // namespace longpeak
