// SPDX-License-Identifier: MIT
// Groq LPUs, per chip: the whole memory is SRAM on the die, so that a model is spread over hundreds of them.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kGroqLpuV1{
    .id = "groq-lpu-v1",
    .name = "Groq LPU (GroqChip 1)",
    .maker = "Groq",
    .year = 2020,
    .memory_kind = "SRAM",
    .memory_sold = {gigabytes(0.23), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(80000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp16, teraflops_per_second(188)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(750)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"RealScale", {gigabytes_per_second(165), Confidence::kRecalled}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{"github.com/argonne-lcf/user-guides docs/ai-testbed/groq", "2026-11-23"},
                 Source{"Tables of AI chips in public repositories", "2026-11-23"},
                 Source{"techspot.com/news/83719, Groq launches first AI accelerator card", "2020-01"}}},
    .remark =
        "At 900 MHz; 1,000 INT8 TOPS were announced for 1.25 GHz. 70B parameters take about 576 chips. The "
        "link is remembered.",
};
static_assert(is_valid(kGroqLpuV1));

inline constexpr Accelerator kGroq3Lpu{
    .id = "groq-3-lpu",
    .name = "NVIDIA Groq 3 LPU",
    .maker = "NVIDIA",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "SRAM",
    .memory_sold = {gigabytes(0.5), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(150000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp8, teraflops_per_second(1200)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = Link{"LPU C2C, 96 links", {gigabytes_per_second(1250), Confidence::kSecondary}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"nvidia.com/en-us/data-center/lpx, quoted in public repositories", "2026-08"},
                 Source{"developer.nvidia.com/blog, Inside NVIDIA Groq 3 LPX, quoted in public repositories",
                        "2026-03-16"}}},
    .remark =
        "In full production since August 2026, sold by the rack. FP8 is an eighth of a tray's 9.6 PFLOP/s; "
        "the rack's 315 over 256 give 1,230. Wider formats are not published. 2.5 TB/s count both "
        "directions.",
};
static_assert(is_valid(kGroq3Lpu));

}  // namespace longpeak
