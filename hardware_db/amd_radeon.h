// SPDX-License-Identifier: MIT
// AMD Radeon cards and Ryzen processors.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kRx7900Xtx{
    .id = "rx-7900-xtx",
    .name = "AMD Radeon RX 7900 XTX",
    .maker = "AMD",
    .year = 2022,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(24560), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(960), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(61.4)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(122.8)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(122.8)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(122.8)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(245.8)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{355, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kRocmSpecs, kRocmSmi, Source{"Wikipedia, RDNA 3", "2026-11-23"},
                 Source{"Comparisons of GPU memory bandwidth in public repositories", "2026-11-23"}}},
    .remark = "No FP8. INT8 runs at the FP16 rate.",
};
static_assert(is_valid(kRx7900Xtx));

inline constexpr Accelerator kRadeonAiProR9700{
    .id = "radeon-ai-pro-r9700",
    .name = "AMD Radeon AI PRO R9700",
    .maker = "AMD",
    .year = 2025,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(32), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(32624), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(640), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(47.8)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(191)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(191)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(383)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(383)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(766)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kRocmSpecs,
                 Source{"amd.com Radeon AI PRO R9700 specification page, quoted in public repositories",
                        "2026-11-23"},
                 Source{"HIP device properties (34208743424 bytes) printed in public repositories",
                        "2026-11-23"}}},
    .remark = "The headline 1,531 TOPS are sparse INT4; 383 FP16 and 766 FP8 are sparse too.",
};
static_assert(is_valid(kRadeonAiProR9700));

inline constexpr Accelerator kRyzenAiMax395{
    .id = "ryzen-ai-max-395",
    .name = "AMD Ryzen AI Max+ 395 128GB",
    .maker = "AMD",
    .year = 2025,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(256), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(29.7)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(59.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(59.4)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = Figure<double>{120, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{"Descriptions of Strix Halo (40 CUs at 2.9 GHz, 256 GB/s) in public repositories",
                        "2026-11-23"}}},
    .remark =
        "Memory is shared with the CPU: Windows gives the GPU up to 96 GB, Linux about 110 GiB. No FP8. "
        "About 210 GB/s are reached.",
};
static_assert(is_valid(kRyzenAiMax395));

}  // namespace longpeak
