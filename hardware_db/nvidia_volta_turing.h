// SPDX-License-Identifier: MIT
// NVIDIA Volta and Turing: FP16 tensor cores, no BF16.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kV10016GbSxm2{
    .id = "v100-sxm2-16gb",
    .name = "NVIDIA V100 SXM2 16GB",
    .maker = "NVIDIA",
    .year = 2017,
    .memory_kind = "HBM2",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(16384), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(900), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(15.7)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(125)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 2", {gigabytes_per_second(150), Confidence::kSecondary}},
    .host_link = kPcie3x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = Price{0.79, "Lambda", "2026-09-20"},
    .sources = {{kA100Whitepaper, kNvidiaSmi, kLambdaPrices}},
    .remark =
        "No BF16 and no FP8; INT8 runs outside the tensor cores. The PCIe card reaches 112 TFLOP/s at "
        "250 W without NVLink. Older drivers report 16160 MiB. Price is one eighth of an eight-device "
        "node.",
};
static_assert(is_valid(kV10016GbSxm2));

inline constexpr Accelerator kV10032GbSxm2{
    .id = "v100-sxm2-32gb",
    .name = "NVIDIA V100 SXM2 32GB",
    .maker = "NVIDIA",
    .year = 2018,
    .memory_kind = "HBM2",
    .memory_sold = {gigabytes(32), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(32768), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(900), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(15.7)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(125)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 2", {gigabytes_per_second(150), Confidence::kSecondary}},
    .host_link = kPcie3x16,
    .tdp_watts = Figure<double>{300, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{kA100Whitepaper, kNvidiaSmi}},
    .remark =
        "No BF16 and no FP8; INT8 runs outside the tensor cores. The PCIe card reaches 112 TFLOP/s at "
        "250 W without NVLink. Older drivers report 32510 MiB. Came a year after the 16 GB part; the one "
        "price seen is of a PCIe card.",
};
static_assert(is_valid(kV10032GbSxm2));

inline constexpr Accelerator kT4{
    .id = "t4",
    .name = "NVIDIA T4",
    .maker = "NVIDIA",
    .year = 2018,
    .memory_kind = "GDDR6",
    .memory_sold = {gigabytes(16), Confidence::kSecondary},
    .memory_driver = Figure<Bytes>{mebibytes(15360), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(320), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(8.1)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(65)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(130)},
                     DenseRate{NumberFormat::kInt4, teraflops_per_second(260)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = std::nullopt,
    .host_link = kPcie3x16,
    .tdp_watts = Figure<double>{70, Confidence::kSecondary},
    .price = Price{0.15, "Akash", "2026-09-20"},
    .sources = {{Source{"Tom's Hardware, Nvidia announces Tesla T4 GPUs", "2018-09-13"},
                 Source{"sysrqmts.com, NVIDIA Tesla T4 specifications", "2026-11-23"},
                 Source{"geektopia.es, presentation of the Tesla T4", "2018-09-13"}, kNvidiaSmi,
                 kAkashPrices}},
    .remark =
        "No BF16. The datasheet prints 300 GB/s, the product brief 320 GB/s (256 bit at 10 Gbit/s). The "
        "driver total is taken with ECC on; with ECC off it is 16384 MiB.",
};
static_assert(is_valid(kT4));

}  // namespace longpeak
