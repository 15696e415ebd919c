// SPDX-License-Identifier: MIT
// NVIDIA Blackwell for the data centre. Rates and memory per GPU, never per superchip.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kB200Sxm{
    .id = "b200-sxm",
    .name = "NVIDIA B200",
    .maker = "NVIDIA",
    .year = 2024,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(180), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(183359), Confidence::kSecondary},
    .memory_bandwidth = {gigabytes_per_second(7700), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(75)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(2250)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(2250)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(4500)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(4500)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(9000)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 5", {gigabytes_per_second(900), Confidence::kVendor}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{1000, Confidence::kVendor},
    .price = Price{6.69, "Lambda", "2026-09-20"},
    .sources =
        {{kAiconfigurator,
          Source{"NVIDIA Blackwell datasheet, individual GPU specifications, quoted in public repositories",
                 "2025"},
          kInferenceX, kMlEngineering, kNvidiaSmi, kLambdaPrices}},
    .remark =
        "Launched as 192 GB, sold as 180 GB: the driver shows 179 GiB, which is 192 decimal GB. Bandwidth"
        " is 7.7 TB/s in the HGX datasheet and 8 TB/s on the DGX page. Price is one eighth of an "
        "eight-device node.",
};
static_assert(is_valid(kB200Sxm));

}  // namespace longpeak
