// SPDX-License-Identifier: MIT
// The A100 as arXiv 2405.08944 computes with it. It is no product: the real one is kA10080GbSxm.
#pragma once

#include <optional>

#include "core/accelerator.h"

namespace longpeak {

inline constexpr Accelerator kPaperA100{
    .id = "a100-80gb-paper",
    .name = "A100 80GB as in the paper",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(80), Confidence::kPaper},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(2000), Confidence::kPaper},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(312)}}},
    .dense_rates_confidence = Confidence::kPaper,
    .device_link = Link{"NVLink 3", {gigabytes_per_second(300), Confidence::kPaper}},
    .host_link = Link{"PCIe", {gigabytes_per_second(20), Confidence::kPaper}},
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"Yao Fu, Challenges in Deploying Long-Context Transformers, arXiv 2405.08944",
                        "2024-05-14"}}},
    .remark =
        "The ratio of 156 FLOP/byte is read in the paper; 312 TFLOP/s, 2 TB/s and 20 GB/s are recalled "
        "from it. NVLink as in the real product.",
};
static_assert(is_valid(kPaperA100));

}  // namespace longpeak
