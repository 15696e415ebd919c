// SPDX-License-Identifier: MIT
// Apple silicon: memory shared with the CPU, so there is no host link. Apple publishes no matrix rates; they
// are GPU cores x 128 lanes x 2 x clock. By default macOS lets the GPU use two thirds to three quarters of
// the memory (iogpu.wired_limit_mb).
#pragma once

#include <optional>

#include "core/accelerator.h"

namespace longpeak {

inline constexpr Accelerator kAppleM1Max{
    .id = "apple-m1-max",
    .name = "Apple M1 Max 64GB",
    .maker = "Apple",
    .year = 2021,
    .memory_kind = "LPDDR5",
    .memory_sold = {gigabytes(64), Confidence::kVendor},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(400), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(10.4)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(10.4)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"apple.com/newsroom, Introducing M1 Pro and M1 Max", "2021-10-18"}}},
    .remark =
        "32-core GPU. By default macOS lets the GPU use about three quarters of the memory. Rates are "
        "GPU cores x lanes x clock.",
};
static_assert(is_valid(kAppleM1Max));

inline constexpr Accelerator kAppleM2Ultra{
    .id = "apple-m2-ultra",
    .name = "Apple M2 Ultra 192GB",
    .maker = "Apple",
    .year = 2023,
    .memory_kind = "LPDDR5",
    .memory_sold = {gigabytes(192), Confidence::kVendor},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(800), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(27.2)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(27.2)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"apple.com/newsroom, Apple introduces M2 Ultra", "2023-06-05"}}},
    .remark =
        "76-core GPU. By default macOS lets the GPU use about three quarters of the memory. Rates are "
        "GPU cores x lanes x clock.",
};
static_assert(is_valid(kAppleM2Ultra));

inline constexpr Accelerator kAppleM3Max{
    .id = "apple-m3-max",
    .name = "Apple M3 Max 128GB",
    .maker = "Apple",
    .year = 2023,
    .memory_kind = "LPDDR5",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(400), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(14.1)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(14.1)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"clubic.com, puces M3, M3 Pro et M3 Max", "2023-10-31"},
                 Source{"Tables of Apple silicon bandwidth in public repositories", "2026-11-23"}}},
    .remark =
        "40-core GPU. By default macOS lets the GPU use about three quarters of the memory. Rates are "
        "GPU cores x lanes x clock.",
};
static_assert(is_valid(kAppleM3Max));

inline constexpr Accelerator kAppleM3Ultra{
    .id = "apple-m3-ultra",
    .name = "Apple M3 Ultra 512GB",
    .maker = "Apple",
    .year = 2025,
    .memory_kind = "LPDDR5",
    .memory_sold = {gigabytes(512), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(819), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(28.3)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(28.3)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"techpowerup.com, Apple Unleashes New Mac Studio With M3 Ultra and M4 Max SoCs",
                        "2025-03-05"}}},
    .remark =
        "80-core GPU. By default macOS lets the GPU use about three quarters of the memory. Rates are "
        "GPU cores x lanes x clock.",
};
static_assert(is_valid(kAppleM3Ultra));

inline constexpr Accelerator kAppleM4Max{
    .id = "apple-m4-max",
    .name = "Apple M4 Max 128GB",
    .maker = "Apple",
    .year = 2024,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(546), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(17)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(17)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"macrumors.com, Apple Announces M4 Max Chip", "2024-10-30"}}},
    .remark =
        "40-core GPU. By default macOS lets the GPU use about three quarters of the memory. Rates are "
        "GPU cores x lanes x clock.",
};
static_assert(is_valid(kAppleM4Max));

inline constexpr Source kMacStudioM5{
    "apple.com/newsroom, Apple introduces new Mac Studio with M5 Max and M5 Ultra, quoted in public "
    "repositories",
    "2026-08-25"};

inline constexpr Accelerator kAppleM5{
    .id = "apple-m5",
    .name = "Apple M5 32GB",
    .maker = "Apple",
    .year = 2025,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(32), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(153.6), Confidence::kDerived},
    .dense_rates = {},
    .dense_rates_confidence = std::nullopt,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"Tables of Apple M5 specifications in public repositories", "2026-11-23"}}},
    .remark =
        "No rate of the matrix units is published; that of the vector units would be too low. By default "
        "macOS lets the GPU use about three quarters of the memory. Apple prints 153 GB/s: 128 bits at 9.6 "
        "Gbit/s.",
};
static_assert(is_valid(kAppleM5));

inline constexpr Accelerator kAppleM5Max{
    .id = "apple-m5-max",
    .name = "Apple M5 Max 128GB",
    .maker = "Apple",
    .year = 2026,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(614), Confidence::kSecondary},
    .dense_rates = {},
    .dense_rates_confidence = std::nullopt,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kMacStudioM5}},
    .remark =
        "No rate of the matrix units is published; that of the vector units would be too low. By default "
        "macOS lets the GPU use about three quarters of the memory. With 32 of the 40 GPU cores 460 GB/s.",
};
static_assert(is_valid(kAppleM5Max));

inline constexpr Accelerator kAppleM5Ultra{
    .id = "apple-m5-ultra",
    .name = "Apple M5 Ultra 512GB",
    .maker = "Apple",
    .year = 2026,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(512), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(1200), Confidence::kSecondary},
    .dense_rates = {},
    .dense_rates_confidence = std::nullopt,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kMacStudioM5}},
    .remark =
        "No rate of the matrix units is published; that of the vector units would be too low. By default "
        "macOS lets the GPU use about three quarters of the memory.",
};
static_assert(is_valid(kAppleM5Ultra));

}  // namespace longpeak
