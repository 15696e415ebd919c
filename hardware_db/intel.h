// SPDX-License-Identifier: MIT
// Intel: Gaudi, Arc and Data Center GPU Max.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kGaudi2{
    .id = "gaudi-2",
    .name = "Intel Gaudi 2",
    .maker = "Intel",
    .year = 2022,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(96), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(2450), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(432)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(865)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"RoCE, 21 ports of 100 GbE", {gigabytes_per_second(262.5), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{600, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kGaudiWhitePaper}},
    .remark = "FP16 and FP32 are supported, their rates not published.",
};
static_assert(is_valid(kGaudi2));

inline constexpr Accelerator kGaudi3{
    .id = "gaudi-3",
    .name = "Intel Gaudi 3",
    .maker = "Intel",
    .year = 2024,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(3700), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(229)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(1835)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(459)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1835)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"RoCE, 21 ports of 200 GbE", {gigabytes_per_second(525), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{900, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kGaudiWhitePaper}},
    .remark =
        "BF16 runs at the FP8 rate, FP16 at a quarter of it. The white paper assumes 1.75 GHz; shipped "
        "parts report 1.6 GHz, which is 1,677 TFLOP/s.",
};
static_assert(is_valid(kGaudi3));

inline constexpr Accelerator kArcA77016Gb{
    .id = "arc-a770-16gb",
    .name = "Intel Arc A770 16GB",
    .maker = "Intel",
    .year = 2022,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16288), Confidence::kRecalled},
    .memory_bandwidth = {gigabytes_per_second(560), Confidence::kRecalled},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(17.2)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(137.6)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(137.6)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(275.3)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(550.5)}}},
    .dense_rates_confidence = Confidence::kRecalled,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{225, Confidence::kRecalled},
    .price = std::nullopt,
    .sources = {{Source{"Intel ARK, Arc A770 Graphics (16GB)", "2022"}}},
    .remark = "Rates are 32 Xe cores at 2.1 GHz.",
};
static_assert(is_valid(kArcA77016Gb));

inline constexpr Accelerator kArcProB60{
    .id = "arc-pro-b60",
    .name = "Intel Arc Pro B60 24GB",
    .maker = "Intel",
    .year = 2025,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(24480), Confidence::kRecalled},
    .memory_bandwidth = {gigabytes_per_second(456), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(12.28)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(98.3)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(98.3)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(197)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(393)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie5x8,
    .tdp_watts = Figure<double>{200, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kIntelBSeries,
                 Source{"github.com/ai-dynamo/aiconfigurator systems/b60.yaml@139ae51", "2026"}}},
    .remark = "No FP8. Memory-bound kernels were seen to reach only about half the bandwidth.",
};
static_assert(is_valid(kArcProB60));

inline constexpr Accelerator kArcProB70{
    .id = "arc-pro-b70",
    .name = "Intel Arc Pro B70 32GB",
    .maker = "Intel",
    .year = 2026,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(32), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(608), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(22.94)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(183.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(183.5)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(367)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{230, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kIntelBSeries}},
    .remark =
        "Intel publishes FP32 and INT8; the source halves INT8 for FP16 and BF16, as the XMX engines do.",
};
static_assert(is_valid(kArcProB70));

inline constexpr Accelerator kMax1550{
    .id = "max-1550",
    .name = "Intel Data Center GPU Max 1550",
    .maker = "Intel",
    .year = 2023,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(3276.8), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(52.4)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(839)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(839)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1678)}}},
    .dense_rates_confidence = Confidence::kRecalled,
    .device_link = Link{"Xe Link, 16 ports", {gigabytes_per_second(424), Confidence::kRecalled}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{600, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{"glennklockwood.com, Ponte Vecchio", "2026-11-23"}}},
    .remark = "Programs see two tiles of 64 GB. Intel also prints 832 TFLOP/s BF16.",
};
static_assert(is_valid(kMax1550));

}  // namespace longpeak
