// SPDX-License-Identifier: MIT
// NVIDIA GeForce. Adding up in FP32 halves the rate: BF16 can do nothing else, FP16 is listed with FP16
// accumulation, which llama.cpp and others use, FP8 with FP32 accumulation. INT8 and FP4 are not halved.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kRtx306012Gb{
    .id = "rtx-3060-12gb",
    .name = "NVIDIA GeForce RTX 3060 12GB",
    .maker = "NVIDIA",
    .year = 2021,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(12), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(12288), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(360), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(12.7)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(25.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(51)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(102)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(204)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{170, Confidence::kSecondary},
    .price = Price{0.14, "Akash", "2026-09-20"},
    .sources = {{kGpumap, kNvidiaSmi, kAkashPrices}},
    .remark =
        "FP16 with FP32 accumulation: 25.5 TFLOP/s. Rates are SMs x clock (28 at 1.777 GHz); the table "
        "read takes 1.665 GHz and prints 23.9 BF16.",
};
static_assert(is_valid(kRtx306012Gb));

inline constexpr Accelerator kRtx3090{
    .id = "rtx-3090",
    .name = "NVIDIA GeForce RTX 3090",
    .maker = "NVIDIA",
    .year = 2020,
    .memory_kind = "GDDR6X",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(24576), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(936), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(35.6)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(71)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(142)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(284)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(568)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 3 bridge", {gigabytes_per_second(56.25), Confidence::kSecondary}},
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{350, Confidence::kSecondary},
    .price = Price{0.16, "Akash", "2026-09-20"},
    .sources =
        {{Source{"NVIDIA Ampere GA102 GPU Architecture whitepaper, quoted in the Hugging Face documentation",
                 "2020"},
          kRtxBlackwellWhitepaper, kNvidiaSmi, kAkashPrices}},
    .remark = "FP16 with FP32 accumulation: 71 TFLOP/s. No FP8. The bridge joins two cards.",
};
static_assert(is_valid(kRtx3090));

inline constexpr Accelerator kRtx4060Ti16Gb{
    .id = "rtx-4060-ti-16gb",
    .name = "NVIDIA GeForce RTX 4060 Ti 16GB",
    .maker = "NVIDIA",
    .year = 2023,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16380), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(288), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(22.06)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(44.1)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(88.2)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(88.2)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(176.5)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(353)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = kPcie4x8,
    .tdp_watts = Figure<double>{165, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kHuggingFaceHardware, kOpenGpuCatalog, kNvidiaSmi}},
    .remark =
        "FP16 with FP32 accumulation: 44.1; FP8 with FP16 accumulation: 176.5. Tensor rates are multiples of "
        "the FP32 rate "
        "read, as in the Ada whitepaper. The host link has eight lanes.",
};
static_assert(is_valid(kRtx4060Ti16Gb));

inline constexpr Accelerator kRtx4070TiSuper{
    .id = "rtx-4070-ti-super",
    .name = "NVIDIA GeForce RTX 4070 Ti SUPER",
    .maker = "NVIDIA",
    .year = 2024,
    .memory_kind = "GDDR6X",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16376), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(672), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(44.1)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(88.2)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(176.4)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(176.4)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(352.8)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(705.6)}}},
    .dense_rates_confidence = Confidence::kDerived,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{285, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kHuggingFaceHardware, kOpenGpuCatalog, kNvidiaSmi}},
    .remark =
        "FP16 with FP32 accumulation: 88.2; FP8 with FP16 accumulation: 352.8. Tensor rates are multiples of "
        "the FP32 rate "
        "read, as in the Ada whitepaper. The headline 706 AI TOPS are sparse.",
};
static_assert(is_valid(kRtx4070TiSuper));

inline constexpr Accelerator kRtx4080{
    .id = "rtx-4080",
    .name = "NVIDIA GeForce RTX 4080",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "GDDR6X",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16376), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(716.8), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(48.7)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(97.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(194.9)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(194.9)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(389.9)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(779.8)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{320, Confidence::kSecondary},
    .price = Price{0.15, "Akash", "2026-09-20"},
    .sources = {{kGpumap, kOpenGpuCatalog, kNvidiaSmi, kAkashPrices}},
    .remark =
        "FP16 with FP32 accumulation: 97.5; FP8 with FP16 accumulation: 389.9, the only FP8 figure that many "
        "tables print.",
};
static_assert(is_valid(kRtx4080));

inline constexpr Accelerator kRtx4090{
    .id = "rtx-4090",
    .name = "NVIDIA GeForce RTX 4090",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "GDDR6X",
    .memory_sold = {gigabytes(24), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(24564), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(1008), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(82.6)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(165.2)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(330.3)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(330.3)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(660.6)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(1321.2)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie4x16,
    .tdp_watts = Figure<double>{450, Confidence::kSecondary},
    .price = Price{0.74, "RunPod", "2026-09-25"},
    .sources = {{Source{
                     "NVIDIA Ada GPU Architecture whitepaper v2.1, appendix A, quoted in public repositories",
                     "2023"},
                 kRtxBlackwellWhitepaper, kNvidiaSmi, kSilybenchPrices}},
    .remark =
        "FP16 with FP32 accumulation: 165.2; FP8 with FP16 accumulation: 660.6. Whitepapers before v2.02 "
        "print FP8 660.6 for "
        "FP32 accumulation too.",
};
static_assert(is_valid(kRtx4090));

inline constexpr Accelerator kRtx5070Ti{
    .id = "rtx-5070-ti",
    .name = "NVIDIA GeForce RTX 5070 Ti",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "GDDR7",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16303), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(896), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(43.9)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(87.9)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(175.8)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(175.8)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(351.5)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(703)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kGpumap, kHuggingFaceHardware, kNvidiaSmi}},
    .remark =
        "FP16 with FP32 accumulation: 87.9; FP8 with FP16 accumulation: 351.5. The headline 1,406 AI TOPS "
        "are sparse FP4. "
        "INT4 is emulated.",
};
static_assert(is_valid(kRtx5070Ti));

inline constexpr Accelerator kRtx5080{
    .id = "rtx-5080",
    .name = "NVIDIA GeForce RTX 5080",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "GDDR7",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16303), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(960), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(56.3)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(112.6)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(225.1)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(225.1)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(450.2)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(900.4)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{360, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kGpumap, kNvidiaSmi}},
    .remark =
        "FP16 with FP32 accumulation: 112.6; FP8 with FP16 accumulation: 450.2. The headline 1,801 AI TOPS "
        "are sparse FP4. "
        "INT4 is emulated.",
};
static_assert(is_valid(kRtx5080));

inline constexpr Accelerator kRtx5090{
    .id = "rtx-5090",
    .name = "NVIDIA GeForce RTX 5090",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "GDDR7",
    .memory_sold = {gigabytes(32), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(32607), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(1792), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(104.8)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(209.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(419)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(419)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(838)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(1676)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{575, Confidence::kVendor},
    .price = Price{0.67, "Akash", "2026-09-20"},
    .sources = {{kRtxBlackwellWhitepaper,
                 Source{
                     "github.com/ai-dynamo/aiconfigurator systems/rtx_5090.yaml@603ba74, written by NVIDIA",
                     "2026"},
                 kGpumap, kAkashPrices}},
    .remark =
        "FP16 with FP32 accumulation: 209.5; FP8 with FP16 accumulation: 838. The headline 3,352 AI TOPS are "
        "sparse FP4. INT4 "
        "is emulated.",
};
static_assert(is_valid(kRtx5090));

}  // namespace longpeak
