// SPDX-License-Identifier: MIT
// How a checkpoint stores its weights, part by part.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/number_format.h"

namespace longpeak {

/// Parts of the weights that may be stored in different formats.
enum class Part { kEmbedding, kHead, kAttention, kFeedForward, kExperts, kRouter, kNorm };

inline constexpr std::size_t kPartCount = 7;
inline constexpr std::array<std::string_view, kPartCount> kPartNames = {
    "embedding", "head", "attention", "feed_forward", "experts", "router", "norm"};

/// Storage of one part of the weights.
struct StoredPart {
  NumberFormat format = NumberFormat::kBf16;      ///< of the elements
  NumberFormat multiplied = NumberFormat::kBf16;  ///< in what the products run: bf16 for weight-only formats
  double bits_per_weight = 16;                    ///< with scales and zero points; a mean over the layers

  bool operator==(const StoredPart&) const = default;
};

/// A quantised checkpoint.
struct Quantization {
  std::string name;  ///< "fp8, blocks of 128 x 128"
  std::array<StoredPart, kPartCount> parts;
  std::optional<NumberFormat> kv_cache;  ///< where the settings fix it

  const StoredPart& of(Part part) const { return parts[static_cast<std::size_t>(part)]; }
};

}  // namespace longpeak
