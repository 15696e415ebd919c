// SPDX-License-Identifier: MIT
// NVIDIA Blackwell and Rubin. Rates and memory per GPU, never per superchip or rack.
#pragma once

#include <optional>

#include "core/accelerator.h"
#include "hardware_db/pcie.h"
#include "hardware_db/sources.h"

namespace longpeak {

inline constexpr Accelerator kB100{
    .id = "b100",
    .name = "NVIDIA B100",
    .maker = "NVIDIA",
    .year = 2024,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(192), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(8000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(1750)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(1750)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(3500)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(3500)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(7000)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 5", {gigabytes_per_second(900), Confidence::kSecondary}},
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{700, Confidence::kSecondary},
    .price = std::nullopt,
    .sources = {{Source{
                     "NVIDIA Blackwell Architecture Technical Brief, HGX B100, quoted in public repositories",
                     "2024"},
                 Source{"github.com/stas00/ml-engineering compute/accelerator/README.md@0074473", "2024"},
                 Source{"glennklockwood.com, NVIDIA B200", "2026-11-23"}}},
    .remark =
        "Announced in March 2024 and barely shipped. The headline 14 PFLOP/s is sparse FP4. FP32 is not in "
        "the brief's table.",
};
static_assert(is_valid(kB100));

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
        "Launched as 192 GB, sold as 180 GB: the driver shows 179 GiB, which is 192 decimal GB. "
        "Bandwidth is 7.7 TB/s in the HGX datasheet and 8 TB/s on the DGX page. Price is one eighth of "
        "an eight-device node.",
};
static_assert(is_valid(kB200Sxm));

inline constexpr Accelerator kGb200Nvl72{
    .id = "gb200-nvl72",
    .name = "NVIDIA GB200 NVL72, one GPU",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(186), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(189471), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(8000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(80)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(2500)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(2500)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(5000)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(5000)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(10000)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 5 Switch", {gigabytes_per_second(900), Confidence::kVendor}},
    .host_link = Link{"NVLink-C2C, half a superchip", {gigabytes_per_second(225), Confidence::kDerived}},
    .tdp_watts = Figure<double>{1200, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kAiconfigurator, kInferenceX, kMlEngineering}},
    .remark =
        "The superchip holds two of these. Its C2C link carries 450 GB/s a direction and serves both; "
        "one GPU alone may use more than the half given here. Launched as 192 GB.",
};
static_assert(is_valid(kGb200Nvl72));

inline constexpr Accelerator kB300Sxm{
    .id = "b300-sxm",
    .name = "NVIDIA B300",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(270), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(275040), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(7750), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(75)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(2250)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(2250)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(4500)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(153.5)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(14000)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 5", {gigabytes_per_second(900), Confidence::kVendor}},
    .host_link = kPcie6x16,
    .tdp_watts = Figure<double>{1100, Confidence::kVendor},
    .price = Price{7.89, "RunPod", "2026-10-07"},
    .sources = {{kAiconfigurator, kBlackwellUltraDatasheet, kInferenceX, kMlEngineering, kNvidiaSmi,
                 Source{"RunPod pricing page, transcribed in github.com/api-evangelist/runpod",
                        "2026-10-07"}}},
    .remark =
        "INT8 is cut to about a thirtieth of the B200: never take it for the FP8 rate. Sold as 288 GB, "
        "270 GB and 268 GB for the same 268.6 GiB. FP4 is 14 PFLOP/s in the datasheet, 12.6 to 15 "
        "elsewhere; bandwidth 7.75 or 8 TB/s.",
};
static_assert(is_valid(kB300Sxm));

inline constexpr Accelerator kGb300Nvl72{
    .id = "gb300-nvl72",
    .name = "NVIDIA GB300 NVL72, one GPU",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "HBM3e",
    .memory_sold = {gigabytes(279), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(284208), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(8000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(80)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(2500)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(2500)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(5000)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(165)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(15000)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = Link{"NVLink 5 Switch", {gigabytes_per_second(900), Confidence::kVendor}},
    .host_link = Link{"NVLink-C2C, half a superchip", {gigabytes_per_second(225), Confidence::kDerived}},
    .tdp_watts = Figure<double>{1400, Confidence::kVendor},
    .price = std::nullopt,
    .sources = {{kAiconfigurator, kBlackwellUltraDatasheet, kInferenceX, kMlEngineering}},
    .remark =
        "The superchip holds two of these. Its C2C link carries 450 GB/s a direction and serves both; "
        "one GPU alone may use more than the half given here. INT8 is cut as in the B300. Launched as "
        "288 GB; 720 PFLOP/s FP8 a rack is sparse.",
};
static_assert(is_valid(kGb300Nvl72));

inline constexpr Accelerator kRtxPro6000Blackwell{
    .id = "rtx-pro-6000-blackwell",
    .name = "NVIDIA RTX PRO 6000 Blackwell Server Edition",
    .maker = "NVIDIA",
    .year = 2025,
    .memory_kind = "GDDR7",
    .memory_sold = {gigabytes(96), Confidence::kVendor},
    .memory_driver = Figure<Bytes>{mebibytes(97887), Confidence::kVendor},
    .memory_bandwidth = {gigabytes_per_second(1792), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(467.8)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(467.8)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(935.6)},
                     DenseRate{NumberFormat::kInt8, teraflops_per_second(935.6)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(1871.2)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = std::nullopt,
    .host_link = kPcie5x16,
    .tdp_watts = Figure<double>{600, Confidence::kVendor},
    .price = Price{1.85, "Hyperstack", "2026-08-26"},
    .sources = {{kAiconfigurator, kHyperstackPrices}},
    .remark =
        "The Workstation Edition clocks higher: 503.8 BF16, 1007.6 FP8 and 2015.2 FP4; its headline "
        "4,000 AI TOPS are sparse FP4. INT4 is emulated. FP32 of this edition was not read (Workstation: "
        "125).",
};
static_assert(is_valid(kRtxPro6000Blackwell));

inline constexpr Accelerator kVr200Nvl72{
    .id = "rubin-vr200-nvl72",
    .name = "NVIDIA Vera Rubin NVL72, one GPU",
    .maker = "NVIDIA",
    .year = 2026,
    .status = ProductStatus::kAnnounced,
    .memory_kind = "HBM4",
    .memory_sold = {gigabytes(288), Confidence::kVendor},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(22000), Confidence::kSecondary},
    .dense_rates = {{DenseRate{NumberFormat::kFp32, teraflops_per_second(130)},
                     DenseRate{NumberFormat::kBf16, teraflops_per_second(4000)},
                     DenseRate{NumberFormat::kFp16, teraflops_per_second(4000)},
                     DenseRate{NumberFormat::kFp8, teraflops_per_second(17500)},
                     DenseRate{NumberFormat::kFp4, teraflops_per_second(35000)}}},
    .dense_rates_confidence = Confidence::kSecondary,
    .device_link = Link{"NVLink 6 Switch", {gigabytes_per_second(1800), Confidence::kSecondary}},
    .host_link = Link{"NVLink-C2C, half a superchip", {gigabytes_per_second(450), Confidence::kDerived}},
    .tdp_watts = Figure<double>{2300, Confidence::kVendor},
    .price = std::nullopt,
    .sources =
        {{Source{
              "mlcommons/inference_results_v6.1 closed/NVIDIA/systems/VR-NVL72_VR-288GB_aarch64x72_TRT.json",
              "2026"},
          kMlEngineering}},
    .remark =
        "Shipments were to begin in the fall of 2026. 50 PFLOP/s NVFP4 inference is a sparse figure; 35 is "
        "dense. INT8 is 250 or 2,500 TOPS by source, so left out. FP8 is 4.4 times BF16, not twice. "
        "Bandwidth was announced as 13, later 22 TB/s; one reading of the product page gives 19.2. The "
        "superchip holds two GPUs and its C2C link (900 GB/s a direction) serves both. Named NVL144 "
        "before October 2025, counting dies.",
};
static_assert(is_valid(kVr200Nvl72));

inline constexpr Accelerator kRubinCpx{
    .id = "rubin-cpx",
    .name = "NVIDIA Rubin CPX",
    .maker = "NVIDIA",
    .year = 2026,
    .status = ProductStatus::kCancelled,
    .memory_kind = "GDDR7",
    .memory_sold = {gigabytes(128), Confidence::kSecondary},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(2000), Confidence::kSecondary},
    .dense_rates = {},
    .dense_rates_confidence = std::nullopt,
    .device_link = std::nullopt,
    .host_link = kPcie6x16,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{Source{"glennklockwood.com, Rubin CPX", "2026-11-23"},
                 Source{"awesomeagents.ai, NVIDIA Rubin CPX", "2026-11-23"}}},
    .remark =
        "Cancelled in March 2026. 30 PFLOP/s FP4 is sparse; no dense rate is published. Rack totals give "
        "2.08 TB/s.",
};
static_assert(is_valid(kRubinCpx));

}  // namespace longpeak
