// SPDX-License-Identifier: MIT
// PCI Express links to the host: transfers per second x lanes x line code / 8 bits, one direction.
// Generations 3 to 5 send 130 bits for 128 of data; 16 lanes of 8, 16 and 32 GT/s carry 15.75, 31.5 and 63
// GB/s. Packet headers take a further part, which the model leaves to the measured efficiency.
#pragma once

#include "core/accelerator.h"

namespace longpeak {

inline constexpr Link kPcie3x16{"PCIe 3.0 x16", {gigabytes_per_second(15.75), Confidence::kDerived}};
inline constexpr Link kPcie4x8{"PCIe 4.0 x8", {gigabytes_per_second(15.75), Confidence::kDerived}};
inline constexpr Link kPcie4x16{"PCIe 4.0 x16", {gigabytes_per_second(31.5), Confidence::kDerived}};
inline constexpr Link kPcie5x8{"PCIe 5.0 x8", {gigabytes_per_second(31.5), Confidence::kDerived}};
inline constexpr Link kPcie5x16{"PCIe 5.0 x16", {gigabytes_per_second(63), Confidence::kDerived}};
inline constexpr Link kPcie6x8{"PCIe 6.0 x8", {gigabytes_per_second(60.5), Confidence::kDerived}};
inline constexpr Link kPcie6x16{"PCIe 6.0 x16", {gigabytes_per_second(121), Confidence::kDerived}};

}  // namespace longpeak
