// SPDX-License-Identifier: MIT
// NVIDIA systems on a chip: memory shared with the CPU, so there is no host link.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kGb10{
    .id = "gb10-dgx-spark",
    .name = "NVIDIA GB10 (DGX Spark)",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(128), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{gibibytes(119.7), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(273), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(29.7)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(213)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(214)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(214)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(427)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"ConnectX-7 200 GbE", {gigabytes_per_second(25), Confidence::kVendor}},
    .host_link = std::nullopt,
    .tdp_watts = Figure<double>{140, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{Source{"github.com/ai-dynamo/aiconfigurator systems/gb10.yaml@f0f1266, written by NVIDIA",
                        "2026"},
                 kHuggingFaceHardware}},
    .remark =
        "Rates but FP32 are NVIDIA's own measured peaks (mmapeak): it publishes only 1 PFLOP/s of sparse "
        "FP4, "
        "half of which is 500 dense. FP8 does not double FP16. Memory and its bandwidth are shared with the "
        "CPU; CUDA can use 119.7 GiB.",
};
static_assert(is_valid(kGb10));

inline constexpr Accelerator kJetsonAgxOrin64Gb{
    .id = "jetson-agx-orin-64",
    .name = "NVIDIA Jetson AGX Orin 64GB",
    .maker = "NVIDIA",
    .year = 2022,
    .memory_kind = "LPDDR5",
    .memory_sold = {gigabytes(64), Confidence::kVendor},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(204.8), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(5.3)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(42.5)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(42.5)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(85)}}},
    .dense_rates_confidence = Confidence::kRecalled,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = Figure<double>{60, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{
        "NVIDIA Jetson AGX Orin Series Modules Data Sheet DS-10662-001 v1.8, quoted in public repositories",
        "2026-11-23"}}},
    .remark =
        "The headline 275 TOPS are sparse INT8 of the GPU (170) and of the DLA (105). The FP16 and BF16 "
        "rate is remembered, not read. Memory is shared with the CPU.",
};
static_assert(is_valid(kJetsonAgxOrin64Gb));

inline constexpr Accelerator kJetsonThorT5000{
    .id = "jetson-thor-t5000",
    .name = "NVIDIA Jetson AGX Thor (T5000)",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "LPDDR5X",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(273), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp8, teraflops_per_second(517)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(1035)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = Figure<double>{130, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{
        "NVIDIA Jetson Thor module specifications and technical brief TB-12572-001, quoted in "
        "public repositories",
        "2025-08"}}},
    .remark =
        "2,070 TFLOP/s is sparse FP4. FP16 and INT8 are printed sparse only; FP32 (8.06) is that of the "
        "vector units and left out. Memory is shared with the CPU.",
};
static_assert(is_valid(kJetsonThorT5000));

}  // namespace longpeak
