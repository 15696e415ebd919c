// SPDX-License-Identifier: MIT
// OpenAI's own silicon, made with Broadcom.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kJalapeno{
    .id = "openai-jalapeno",
    .name = "OpenAI Jalapeño",
    .maker = "OpenAI",
    .year = 2026,
    .status = ProductStatus::kInternal,
    .memory_kind = "HBM4",
    .memory_sold = {gibibytes(216), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(15400), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp8, teraflops_per_second(3400)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(13400)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"Ethernet, 128 chips", {gigabytes_per_second(600), Confidence::kSecondary}},
    .host_link = std::nullopt,
    .tdp_watts = Figure<double>{700, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kHotChips2026, Source{"daily.semidoped.com, Daily Update", "2026-08-25"}}},
    .remark =
        "Not for sale. B0 stepping; MXFP8 by MXFP4 runs at 6,700, BF16 is not published. Beyond 128 chips "
        "the link is 200 GB/s.",
};
static_assert(is_valid(kJalapeno));

}  // namespace longpeak
