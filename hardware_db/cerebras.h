// SPDX-License-Identifier: MIT
// Cerebras, per wafer. The memory is SRAM on the wafer. 125 PFLOP/s of a WSE-3 are sparse by the footnote of
// its datasheet, and no dense rate is published. One network serves host and other wafers.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kCerebrasWse3{
    .id = "cerebras-wse-3",
    .name = "Cerebras WSE-3 (CS-3)",
    .maker = "Cerebras",
    .year = 2024,
    .memory_kind = "SRAM",
    .memory_sold = {gigabytes(44), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(21e6), Confidence::kSecondary},
    .dense_rates = {},
    .dense_rates_confidence = std::nullopt,
    .device_link = std::nullopt,
    .host_link = Link{"12 x 100 Gbit/s Ethernet", {gigabytes_per_second(150), Confidence::kSecondary}},
    .tdp_watts = Figure<double>{23000, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{
                     "Cerebras press release of the WSE-3 and CS-3 datasheet, quoted in public repositories",
                     "2024-03-13"},
                 kHotChips2026, kMlEngineering}},
    .remark =
        "125 PFLOP/s FP16 is sparse by the datasheet's footnote; no dense rate is published. Slides of 2026 "
        "give 21.6 PB/s. Power is that of the system.",
};
static_assert(is_valid(kCerebrasWse3));

inline constexpr Accelerator kCerebrasWse3T{
    .id = "cerebras-wse-3t",
    .name = "Cerebras WSE-3 Turbo (CS-4)",
    .maker = "Cerebras",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "SRAM",
    .memory_sold = {gigabytes(44), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(43.2e6), Confidence::kSecondary},
    .dense_rates = {},
    .dense_rates_confidence = std::nullopt,
    .device_link = std::nullopt,
    .host_link = Link{"Direct Wafer Links and RoCE", {gigabytes_per_second(300), Confidence::kSecondary}},
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kHotChips2026}},
    .remark =
        "250 PFLOP/s is twice the sparse rate of a WSE-3; no dense rate is published. A CS-4 holds three.",
};
static_assert(is_valid(kCerebrasWse3T));

}  // namespace longpeak
