// SPDX-License-Identifier: MIT
// A row without a source does not pass the check that stands below every row.
#include "core/accelerator.h"

using namespace longpeak;

#ifdef MISUSE
constexpr Source kSource{"", ""};
#else
constexpr Source kSource{"a datasheet", "2024"};
#endif

constexpr Accelerator kRow{
    .id = "a-device",
    .name = "A device",
    .maker = "A maker",
    .year = 2024,
    .memory_kind = "HBM3",
    .memory_sold = {gigabytes(80), Confidence::kVendor},
    .memory_driver = std::nullopt,
    .memory_bandwidth = {gigabytes_per_second(2000), Confidence::kVendor},
    .dense_rates = {{DenseRate{NumberFormat::kBf16, teraflops_per_second(312)}}},
    .dense_rates_confidence = Confidence::kVendor,
    .device_link = std::nullopt,
    .host_link = std::nullopt,
    .tdp_watts = std::nullopt,
    .price = std::nullopt,
    .sources = {{kSource}},
};
static_assert(is_valid(kRow));
