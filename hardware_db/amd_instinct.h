// SPDX-License-Identifier: MIT
// AMD Instinct. AMD sells memory in GB and documents the same number in GiB; where no driver reading is at
// hand, the documented GiB stand for the driver total.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kMi210{
    .id = "mi210",
    .name = "AMD Instinct MI210",
    .maker = "AMD",
    .year = 2022,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(64), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(64), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(1638.4), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(45.3)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(181)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(181)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(181)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(181)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"Infinity Fabric, 3 links", {gigabytes_per_second(150), Confidence::kRecalled}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kRocmSpecs,
                 Source{"AMD Instinct MI210 brochure, quoted in public repositories", "2026-11-23"}}},
    .remark =
        "Bridges join two or four cards. The FP32 rate is that of the matrix cores; the vector units "
        "reach 22.6.",
};
static_assert(is_valid(kMi210));

inline constexpr Accelerator kMi250X{
    .id = "mi250x",
    .name = "AMD Instinct MI250X",
    .maker = "AMD",
    .year = 2021,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(128), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(128), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(3276.8), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(95.7)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(383)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(383)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(383)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(383)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"Infinity Fabric", {gigabytes_per_second(400), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{560, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kRocmSpecs, kMlEngineering}},
    .remark =
        "Figures of the package. Programs see two devices, each with half of everything. AMD counts "
        "eight links (400 GB/s a direction), others seven (350).",
};
static_assert(is_valid(kMi250X));

inline constexpr Accelerator kMi300A{
    .id = "mi300a",
    .name = "AMD Instinct MI300A",
    .maker = "AMD",
    .year = 2023,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(128), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(128), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(5300), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(122.6)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(980.6)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(980.6)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1961.2)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1961.2)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"Infinity Fabric", {gigabytes_per_second(384), Confidence::kRecalled}},
    .host_link = std::nullopt,
    .tdp_watts = Figure<double>{550, Confidence::kRecalled},
    .price = std::nullopt,
    .sources = {{kRocmSpecs,
                 Source{"AMD Instinct MI300A figures (980.6 TFLOP/s FP16), restated in public repositories",
                        "2026-11-23"}}},
    .remark =
        "Memory is shared with the 24 CPU cores of the same package, so there is no host link. Power can "
        "be set to 760 W.",
};
static_assert(is_valid(kMi300A));

inline constexpr Accelerator kMi300X{
    .id = "mi300x",
    .name = "AMD Instinct MI300X",
    .maker = "AMD",
    .year = 2023,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(192), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(196592), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(5300), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(163.4)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(1307.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(1307.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(2614.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(2614.9)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"Infinity Fabric mesh, 7 links", {gigabytes_per_second(448), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{750, Confidence::kSecondary},
    .price = Price{2.59, "DigitalOcean", "2026-10-08"},
    .sources = {{kRocmSpecs, kInferenceX, kMlEngineering, kRocmSmi,
                 Source{"huggingface.co/datasets/tokenwatt/gpu-cloud-prices", "2026-10-08"}}},
    .remark =
        "Sold as 192 GB; ROCm documents 192 GiB. One peer is reached at 64 GB/s a direction, 448 GB/s is "
        "the sum over seven. Sparse rates are twice these.",
};
static_assert(is_valid(kMi300X));

inline constexpr Accelerator kMi325X{
    .id = "mi325x",
    .name = "AMD Instinct MI325X",
    .maker = "AMD",
    .year = 2024,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(256), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(256), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(6000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(163.4)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(1307.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(1307.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(2614.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(2614.9)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"Infinity Fabric mesh, 7 links", {gigabytes_per_second(448), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{1000, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kRocmSpecs, kInferenceX, kMlEngineering}},
    .remark = "Announced with 288 GB, shipped with 256. One peer is reached at 64 GB/s a direction.",
};
static_assert(is_valid(kMi325X));

inline constexpr Accelerator kMi350X{
    .id = "mi350x",
    .name = "AMD Instinct MI350X",
    .maker = "AMD",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(288), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(294896), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(8000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(144.2)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(2306.9)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(2306.9)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(4613.7)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(4613.7)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(9227.5)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"Infinity Fabric mesh, 7 links", {gigabytes_per_second(537.6), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{1000, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kRocmMi350, kRocmSpecs, kRocmSmi}},
    .remark =
        "AMD rounds to 2.3, 4.6 and 9.2 PFLOP/s; the digits are 256 CUs at 2.2 GHz. ROCm documents 288 "
        "GiB. One peer is reached at 76.8 GB/s a direction.",
};
static_assert(is_valid(kMi350X));

inline constexpr Accelerator kMi355X{
    .id = "mi355x",
    .name = "AMD Instinct MI355X",
    .maker = "AMD",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(288), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(294896), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(8000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(157.3)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(2516.6)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(2516.6)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(5033.2)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(5033.2)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(10066.3)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"Infinity Fabric mesh, 7 links", {gigabytes_per_second(537.6), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{1400, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kRocmMi350, kRocmSpecs, kRocmSmi, kInferenceX, kMlEngineering}},
    .remark =
        "AMD also prints 10.1 PFLOP/s FP8 and 5 PFLOP/s FP16 with sparsity; 10.1 FP4 is dense. ROCm "
        "documents 288 GiB. One peer is reached at 76.8 GB/s a direction.",
};
static_assert(is_valid(kMi355X));

inline constexpr Accelerator kMi350P{
    .id = "mi350p",
    .name = "AMD Instinct MI350P",
    .maker = "AMD",
    .year = 2026,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(144), Confidence::kVendor},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(4000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(72)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(1150)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(1150)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(2300)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(2300)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(4600)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{600, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kRocmMi350, kMlEngineering}},
    .remark = "PCIe card, half an MI350X. Power can be set to 450 W.",
};
static_assert(is_valid(kMi350P));

inline constexpr Accelerator kMi455X{
    .id = "mi455x",
    .name = "AMD Instinct MI455X",
    .maker = "AMD",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "HBM4",
    .memory_sold = {gigabytes(432), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(23300), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(315)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(5000)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(5000)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(20100)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(5000)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(40300)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"UALink over Ethernet", {gigabytes_per_second(1800), Confidence::kSecondary}},
    .host_link = Link{"Infinity Fabric x16", {gigabytes_per_second(128), Confidence::kSecondary}},
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"AMD MI455X product page, rows quoted in public repositories", "2026-10-05"},
                 kMlEngineering,
                 Source{"huggingface.co/blog/badaoui/transformers-on-amd-mi455", "2026-07-23"}}},
    .remark =
        "Launched in July 2026, volume to follow. AMD prints FP8 20.1 and FP4 40.3 PFLOP/s without a word on "
        "sparsity; some sources halve them as "
        "sparse. BF16 doubles with sparsity.",
};
static_assert(is_valid(kMi455X));

}  // namespace longpeak
