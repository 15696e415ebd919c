// SPDX-License-Identifier: MIT
// Apple silicon: memory shared with the host, so there is no host link. Apple publishes no FLOP rates; they
// are GPU cores x 128 lanes x 2 x clock.
#pragma once

#include <optional>

#include "core/accelerator.h"

namespace longpeak {

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
        "76-core GPU. By default macOS lets the GPU wire only about three quarters of the memory "
        "(iogpu.wired_limit_mb).",
};
static_assert(is_valid(kAppleM2Ultra));

}  // namespace longpeak
