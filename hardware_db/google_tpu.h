// SPDX-License-Identifier: MIT
// Google TPU, per chip.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kTpuV5e{
    .id = "tpu-v5e",
    .name = "Google TPU v5e",
    .maker = "Google",
    .year = 2023,
    .memory_kind = "HBM2",
    .memory_sold = {gigabytes(16), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(15.75), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(819), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(197)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(394)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(788)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"ICI 2D torus, 4 links", {gigabytes_per_second(180), Confidence::kVendor}},
    .host_link = Link{"PCIe", {gigabytes_per_second(15), Confidence::kVendor}},
    .tdp_watts = std::nullopt,
    .price = Price{1.2, "Google Cloud", "2024-12-23"},
    .sources = {{kJaxTpuInfo, kScalingBook, kMlEngineering,
                 Source{"XLA out-of-memory messages (of 15.75G hbm) printed in public repositories",
                        "2026-11-23"},
                 kGpuhuntTpuPrices}},
    .remark =
        "The chip has 16 GiB, of which the XLA runtime offers 15.75 GiB. ICI: four links of 45 GB/s a "
        "direction; the Cloud page gives 1600 Gbit/s, which is 200 GB/s.",
};
static_assert(is_valid(kTpuV5e));

}  // namespace longpeak
