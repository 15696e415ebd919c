// SPDX-License-Identifier: MIT
// What a quantisation method does to the parts of a model, before and after exceptions.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/json/import/config.h"
#include "core/json/import/quantization/modules.h"
#include "core/weight_storage.h"

namespace longpeak {

/// Storage of modules that a method names one by one: shares of a part, in different formats.
struct NamedShare {
  StoredPart largest;  ///< the format of the largest share
  double largest_share = 0;
  double share = 0;  ///< of the part, all formats together
  double bits = 0;   ///< share times bits per weight, summed

  void add(const StoredPart& stored, double of_part);
};

/// What a method does before exceptions. Parts without a value stay as they are.
struct WeightScheme {
  std::string name;
  std::array<std::optional<StoredPart>, kPartCount> parts;
  std::array<NamedShare, kPartCount> named;  ///< goes before `parts`
  std::vector<std::string> kept_modules;     ///< exceptions under a key of the method's own
  bool exceptions_stay_plain = true;         ///< false: what the other lists name is in this scheme too

  /// The matrices of all layers. Embedding, head, router and norms stay as they are.
  void store_matrices(const StoredPart& stored);
  bool empty() const;
};

inline constexpr std::array kMatrixParts = {Part::kAttention, Part::kFeedForward, Part::kExperts};

/// Puts the modules of these names into `scheme`. A name that no rule knows is an error at `key`.
void add_named(Config& settings, const char* key, const std::vector<std::string>& names,
               const StoredPart& stored, const Model& model, WeightScheme& scheme);

/// "fp8 and fp4": the formats of a scheme.
std::string formats_of(const WeightScheme& scheme);

/// Parts in their scheme; the share that is kept has the unquantised bits.
Quantization combine(const WeightScheme& scheme, const CoveredLayers& kept, NumberFormat unquantised);

}  // namespace longpeak
