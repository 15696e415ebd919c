// SPDX-License-Identifier: MIT
// What a device is, as far as a language model feels it: memory, rates and links. Rows of this type live in
// hardware_db/. Rates are dense (no structured sparsity), per device, and links per direction.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "core/number_format.h"
#include "core/units.h"

namespace longpeak {

/// How far a figure can be trusted.
enum class Confidence {
  kVendor,     ///< read in a document written by the maker
  kSecondary,  ///< read in a document that restates the maker's
  kRecalled,   ///< from memory of the maker's document, not read again
  kDerived,    ///< computed from other figures; the remark says how
  kPaper,      ///< as arXiv 2405.08944 computes with it
};

inline constexpr std::array<std::string_view, 5> kConfidenceNames = {"vendor", "secondary", "recalled",
                                                                     "derived", "paper"};

/// A value and how far it can be trusted.
template <class T>
struct Figure {
  T value;
  Confidence confidence;
};

/// What was read, and when it was written.
struct Source {
  std::string_view title;  ///< a datasheet, a page, or a repository file with its commit
  std::string_view date;   ///< ISO, as far as known: "2024", "2024-05", "2024-05-14"; never empty
};

/// Dense matrix-multiply rate in one number format.
struct DenseRate {
  NumberFormat format;
  FlopsPerSecond rate;
};

/// A link between devices, or to the host.
struct Link {
  std::string_view name;                 ///< for example "NVLink 4", "PCIe 5.0 x16"
  Figure<BytesPerSecond> per_direction;  ///< one device, one direction
};

/// Price of one device for one hour, on demand.
struct Price {
  double usd_per_hour;
  std::string_view provider;
  std::string_view date;  ///< ISO date on which it was read
};

enum class ProductStatus {
  kShipping,
  kDiscontinued,
  kAnnounced,
  kCancelled,  ///< announced, then withdrawn before it shipped
  kInternal,   ///< made by a company for its own use
};

inline constexpr std::array<std::string_view, 5> kProductStatusNames = {"shipping", "discontinued",
                                                                        "announced", "cancelled", "internal"};

/// One product. An absent fact is std::nullopt, never a guess.
struct Accelerator {
  std::string_view id;    ///< stable for ever: links name it; lower case, digits, '-' and '.'
  std::string_view name;  ///< as the maker writes it, with the memory size where variants differ
  std::string_view maker;
  int year;  ///< first shipments
  ProductStatus status = ProductStatus::kShipping;
  std::string_view memory_kind;                ///< "HBM3", "GDDR6X", "LPDDR5X", "SRAM"
  Figure<Bytes> memory_sold;                   ///< as the maker's document writes it, GB or GiB
  std::optional<Figure<Bytes>> memory_driver;  ///< total a driver or runtime offers
  Figure<BytesPerSecond> memory_bandwidth;     ///< peak, one device
  std::array<std::optional<DenseRate>, kNumberFormatCount> dense_rates;  ///< published formats only
  std::optional<Confidence> dense_rates_confidence;                      ///< absent where there is no rate
  std::optional<Link> device_link;  ///< to the other devices of the scale-up domain
  std::optional<Link> host_link;    ///< to host memory
  std::optional<Figure<double>> tdp_watts;
  std::optional<Price> price;
  std::array<Source, 6> sources;               ///< at least one; unused places are empty
  std::string_view remark = "";                ///< conflicts between sources, traps
  const Accelerator* in_paper_view = nullptr;  ///< what the paper computes with instead of this device
};

/// The bytes a server can really use: what the driver shows where that is known, else as sold.
constexpr Bytes memory_of(const Accelerator& device) {
  return device.memory_driver ? device.memory_driver->value : device.memory_sold.value;
}

/// A dense rate and the format it runs in, which is wider than the one asked for where the device lacks that.
struct ComputeRate {
  NumberFormat format;
  FlopsPerSecond rate;
};

/// Rate for matrices stored in `format`. From 16 bits on the device's own format, else the next it has;
/// below, the fastest of its own format and those the elements could be widened to (kComputeFallback). Zero
/// where it has none.
constexpr ComputeRate compute_rate(const Accelerator& device, NumberFormat format) {
  ComputeRate chosen{format, FlopsPerSecond()};
  for (const NumberFormat candidate : kComputeFallback[static_cast<std::size_t>(format)]) {
    for (const auto& dense : device.dense_rates) {
      if (dense && dense->format == candidate && dense->rate > chosen.rate) chosen = {candidate, dense->rate};
    }
    if (bits_per_element(format) >= 16 && chosen.rate > FlopsPerSecond()) break;
  }
  return chosen;
}

/// True of every row: `static_assert(is_valid(kRow))` stands below each, so that the compiler names a bad
/// one. Decimal sizes as sold lie within 10 % of the driver's. A row may have no rate at all.
constexpr bool is_valid(const Accelerator& device) {
  if (device.id.empty() || device.name.empty() || device.maker.empty()) return false;
  for (const char letter : device.id) {
    const bool allowed = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                         letter == '-' || letter == '.';
    if (!allowed) return false;
  }
  if (device.year < 2015 || device.year > 2030) return false;
  if (!(in_bytes(device.memory_sold.value) > 0)) return false;
  if (device.memory_driver) {
    const double ratio = device.memory_driver->value / device.memory_sold.value;
    if (ratio < 0.90 || ratio > 1.10) return false;
  }
  if (!(in_bytes_per_second(device.memory_bandwidth.value) > 0)) return false;
  bool has_rate = false;
  for (const auto& dense : device.dense_rates) {
    if (dense && !(in_flops_per_second(dense->rate) > 0)) return false;
    has_rate = has_rate || dense.has_value();
  }
  if (has_rate != device.dense_rates_confidence.has_value()) return false;
  if (device.host_link && !(in_bytes_per_second(device.host_link->per_direction.value) > 0)) return false;
  if (device.device_link && !(in_bytes_per_second(device.device_link->per_direction.value) > 0)) return false;
  return !device.sources[0].title.empty() && !device.sources[0].date.empty();
}

/// The built-in devices, in the order a reader expects: by maker, then generation.
struct AcceleratorCatalog {
  std::span<const Accelerator* const> rows;
};

}  // namespace longpeak
