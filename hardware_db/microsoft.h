// SPDX-License-Identifier: MIT
// Microsoft Maia, in Azure only.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"

namespace longpeak {

inline constexpr Accelerator kMaia200{
    .id = "maia-200",
    .name = "Microsoft Maia 200",
    .maker = "Microsoft",
    .year = 2026,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(216), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(7000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp8, teraflops_per_second(5072)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(10145)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"28 x 400 Gbit/s Ethernet", {gigabytes_per_second(1400), Confidence::kSecondary}},
    .host_link = kPcie6x8,
    .tdp_watts = Figure<double>{750, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{"Maia 200: A Software Defined Dataflow System, arXiv 2608.24664, restated in public "
                        "repositories",
                        "2026-09-28"}}},
    .remark =
        "BF16 is not published. Eight of the links lead to switches, twenty are fixed. The paper also writes "
        "TiB/s of memory.",
};
static_assert(is_valid(kMaia200));

}  // namespace longpeak
