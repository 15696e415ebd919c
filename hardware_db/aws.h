// SPDX-License-Identifier: MIT
// AWS Inferentia and Trainium, per chip. AWS documents memory in GiB, which stand for the driver total, and
// publishes no host link and no power.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kInferentia2{
    .id = "inferentia2",
    .name = "AWS Inferentia2",
    .maker = "AWS",
    .year = 2023,
    .memory_kind = "HBM",
    .memory_sold = {gigabytes(32), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(32), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(820), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(47.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(190)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(190)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(190)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(380)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NeuronLink-v2", {gigabytes_per_second(96), Confidence::kVendor}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = Price{1.08, "AWS", "2026-02"},
    .sources = {{kNeuronDocs,
                 Source{"Price list (inf2.48xlarge 12.98 USD in us-east-1) in a public benchmark script",
                        "2026-02"}}},
    .remark =
        "The pages give 820 GiB/s here and 0.8 TB/s in a comparison; older ones print 820 GB/s. Price is a "
        "twelfth of an inf2.48xlarge.",
};
static_assert(is_valid(kInferentia2));

inline constexpr Accelerator kTrainium1{
    .id = "trainium1",
    .name = "AWS Trainium",
    .maker = "AWS",
    .year = 2022,
    .memory_kind = "HBM",
    .memory_sold = {gigabytes(32), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(32), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(820), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(47.5)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(190)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(190)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(190)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(380)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NeuronLink-v2 2D torus", {gigabytes_per_second(192), Confidence::kVendor}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kNeuronDocs}},
    .remark =
        "The pages give 820 GiB/s here and 0.8 TB/s in a comparison; older ones print 820 GB/s and 420 "
        "INT8 TOPS. Only a price of reserved blocks was read (0.968 USD, December 2024).",
};
static_assert(is_valid(kTrainium1));

inline constexpr Accelerator kTrainium2{
    .id = "trainium2",
    .name = "AWS Trainium2",
    .maker = "AWS",
    .year = 2024,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(96), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(96), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(2900), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(181)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(667)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(667)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(1299)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NeuronLink-v3", {gigabytes_per_second(640), Confidence::kVendor}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kNeuronDocs, kMlEngineering}},
    .remark =
        "The headline 2,563 TFLOP/s is 4:1 sparse. The link is 512 GB/s within an instance and 128 GB/s "
        "between instances, one direction.",
};
static_assert(is_valid(kTrainium2));

inline constexpr Accelerator kTrainium3{
    .id = "trainium3",
    .name = "AWS Trainium3",
    .maker = "AWS",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(144), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(144), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(4900), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(183)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(671)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(671)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(2517)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(2517)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NeuronLink-v4", {gigabytes_per_second(1280), Confidence::kVendor}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kNeuronDocs}},
    .remark =
        "FP4 is converted to FP8 before the matrix unit: it saves memory, not time. 2,517 BF16 is "
        "sparse. The pages disagree on the link: 2.56 TB/s in both directions, or 2,048 GiB/s.",
};
static_assert(is_valid(kTrainium3));

}  // namespace longpeak
