// SPDX-License-Identifier: MIT
// Google TPU, per chip. The driver total is what the XLA runtime offers, or else the GiB that Google
// documents. The device link is the sum of the ICI links of a chip, one direction; a neighbour is reached by
// one of them.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kTpuV4{
    .id = "tpu-v4",
    .name = "Google TPU v4",
    .maker = "Google",
    .year = 2021,
    .memory_kind = "HBM2",
    .memory_sold = {gigabytes(32), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(32), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(1200), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(275)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(275)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"ICI 3D torus, 6 links", {gigabytes_per_second(270), Confidence::kVendor}},
    .host_link = Link{"PCIe", {gigabytes_per_second(16), Confidence::kVendor}},
    .tdp_watts = Figure<double>{192, Confidence::kVendor},
    .price = Price{3.22, "Google Cloud", "2024-12-23"},
    .sources = {{Source{"docs.cloud.google.com/tpu/docs/v4", "2026-11-23"}, kJaxTpuInfo, kScalingBook,
                 kGpuhuntTpuPrices}},
    .remark = "JAX gives 1,228 GB/s. Power is the highest measured by Google.",
};
static_assert(is_valid(kTpuV4));

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
    .device_link = Link{"ICI 2D torus, 4 links", {gigabytes_per_second(200), Confidence::kVendor}},
    .host_link = Link{"PCIe", {gigabytes_per_second(15), Confidence::kVendor}},
    .tdp_watts = std::nullopt,
    .price = Price{1.2, "Google Cloud", "2024-12-23"},
    .sources = {{Source{"docs.cloud.google.com/tpu/docs/v5e", "2026-11-23"}, kJaxTpuInfo, kScalingBook,
                 kXlaMessages, kGpuhuntTpuPrices}},
    .remark =
        "The chip has 16 GiB, of which the XLA runtime offers 15.75. Google documents 400 GB/s of ICI in "
        "both directions; other sources count four links of 45 GB/s.",
};
static_assert(is_valid(kTpuV5e));

inline constexpr Accelerator kTpuV5p{
    .id = "tpu-v5p",
    .name = "Google TPU v5p",
    .maker = "Google",
    .year = 2023,
    .memory_kind = "HBM2e",
    .memory_sold = {gigabytes(95), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(95), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(2765), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(459)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(459)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(918)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1840)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"ICI 3D torus, 6 links", {gigabytes_per_second(600), Confidence::kVendor}},
    .host_link = Link{"PCIe", {gigabytes_per_second(15), Confidence::kVendor}},
    .tdp_watts = std::nullopt,
    .price = Price{4.2, "Google Cloud", "2024-12-23"},
    .sources = {{Source{"docs.cloud.google.com/tpu/docs/v5p", "2026-11-23"}, kJaxTpuInfo, kScalingBook,
                 kGpuhuntTpuPrices}},
    .remark =
        "FP8 is not accelerated. Google documents 1,200 GB/s of ICI in both directions; other sources "
        "count six links of 90 GB/s. JAX gives 2.46 TB/s.",
};
static_assert(is_valid(kTpuV5p));

inline constexpr Accelerator kTpuV6e{
    .id = "tpu-v6e",
    .name = "Google TPU v6e (Trillium)",
    .maker = "Google",
    .year = 2024,
    .memory_kind = "HBM",
    .memory_sold = {gigabytes(32), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(31.25), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(1638), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(918)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(918)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(1836)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(3680)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"ICI 2D torus, 4 links", {gigabytes_per_second(400), Confidence::kVendor}},
    .host_link = Link{"PCIe", {gigabytes_per_second(32), Confidence::kVendor}},
    .tdp_watts = std::nullopt,
    .price = Price{2.7, "Google Cloud", "2024-12-23"},
    .sources = {{Source{"docs.cloud.google.com/tpu/docs/v6e", "2026-11-23"}, kTpu7xPage, kJaxTpuInfo,
                 kScalingBook, kXlaMessages, kGpuhuntTpuPrices}},
    .remark =
        "FP8 is not accelerated. The chip has 32 GiB, of which the XLA runtime offers 31.25. Google "
        "documents 800 GB/s of ICI in both directions; other sources count four links of 90 GB/s. JAX gives "
        "1.64 TB/s.",
};
static_assert(is_valid(kTpuV6e));

inline constexpr Accelerator kTpu7x{
    .id = "tpu-v7-ironwood",
    .name = "Google TPU7x (Ironwood)",
    .maker = "Google",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(192), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(189.5), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(7370), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(2307)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(4614)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"ICI 3D torus", {gigabytes_per_second(600), Confidence::kVendor}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kTpu7xPage, kMlEngineering, kXlaMessages}},
    .remark =
        "JAX sees two devices a chip and the XLA runtime offers 94.75 GiB on each. INT8 and the host "
        "link are not published. Bandwidth is 7.37 or 7.38 TB/s by source.",
};
static_assert(is_valid(kTpu7x));

inline constexpr Accelerator kTpu8T{
    .id = "tpu-8t",
    .name = "Google TPU 8t",
    .maker = "Google",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(216), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{gigabytes(231), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(6528), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(996.1)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(5976.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(996.1)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(12600)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(11953.8)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"ICI 3D torus", {gigabytes_per_second(1200), Confidence::kSecondary}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kTpu8Blog, kJaxTpuInfo,
                 Source{"corsummit.netlify.app, Google TPU 8t and 8i at Cloud Next", "2026-04-22"}}},
    .remark =
        "JAX gives 231 decimal GB, 6.4 TB/s and the rates but FP4. 19.2 Tbit/s of ICI count both directions.",
};
static_assert(is_valid(kTpu8T));

inline constexpr Accelerator kTpu8I{
    .id = "tpu-8i",
    .name = "Google TPU 8i",
    .maker = "Google",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(288), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{gigabytes(309), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(8601), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(1101)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(8808)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(10100)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"ICI Boardfly", {gigabytes_per_second(1200), Confidence::kSecondary}},
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kTpu8Blog, kJaxTpuInfo}},
    .remark =
        "JAX gives 309 decimal GB and the rates but FP4: BF16 is an eighth of FP8. 19.2 Tbit/s of ICI count "
        "both directions.",
};
static_assert(is_valid(kTpu8I));

}  // namespace longpeak
