// SPDX-License-Identifier: MIT
// AMD Instinct. AMD sells memory in GB and documents the same number in GiB.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

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
    .memory_sold = {gibibytes(256), Confidence::kVendor},
    .memory_driver = std::nullopt,
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
    .remark =
        "Announced with 288 GB, shipped with 256: ROCm documents 256 GiB. One peer is reached at 64 GB/s "
        "a direction.",
};
static_assert(is_valid(kMi325X));

}  // namespace longpeak
