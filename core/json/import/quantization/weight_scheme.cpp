// SPDX-License-Identifier: MIT
#include "core/json/import/quantization/weight_scheme.h"

#include <algorithm>

namespace longpeak {

void NamedShare::add(const StoredPart& stored, double of_part) {
  if (of_part > largest_share) {
    largest = stored;
    largest_share = of_part;
  }
  share += of_part;
  bits += of_part * stored.bits_per_weight;
}

void WeightScheme::store_matrices(const StoredPart& stored) {
  for (const Part part : kMatrixParts) parts[static_cast<std::size_t>(part)] = stored;
}

bool WeightScheme::empty() const {
  return std::none_of(parts.begin(), parts.end(), [](const auto& part) { return part.has_value(); }) &&
         std::all_of(named.begin(), named.end(), [](const NamedShare& one) { return one.share == 0; });
}

void add_named(Config& settings, const char* key, const std::vector<std::string>& names,
               const StoredPart& stored, const Model& model, WeightScheme& scheme) {
  CoveredLayers covered(model);
  for (const std::string& name : names) {
    if (covered.add(name)) continue;
    settings.refuse(ErrorCode::kUnknownOption, key,
                    "names \"" + name.substr(0, 60) +
                        "\", which is no part of this model that is known; accepted: names of attention, "
                        "feed-forward, experts, router, embedding or head");
    return;
  }
  for (std::size_t part = 0; part < kPartCount; ++part) {
    const double share = covered.share(static_cast<Part>(part));
    if (share > 0) scheme.named[part].add(stored, share);
  }
}

std::string formats_of(const WeightScheme& scheme) {
  std::string name;
  const auto add = [&name](const StoredPart& stored) {
    const std::string format(name_of(stored.format));
    if (name.find(format) != std::string::npos) return;
    if (!name.empty()) name += " and ";
    name += format;
  };
  for (std::size_t part = 0; part < kPartCount; ++part) {
    if (scheme.parts[part]) add(*scheme.parts[part]);
    if (scheme.named[part].share > 0) add(scheme.named[part].largest);
  }
  return name;
}

Quantization combine(const WeightScheme& scheme, const CoveredLayers& kept, NumberFormat unquantised) {
  Quantization quantization;
  quantization.name = scheme.name;
  const StoredPart plain = {unquantised, unquantised, bits_per_element(unquantised)};
  for (std::size_t part = 0; part < kPartCount; ++part) {
    StoredPart& stored = quantization.parts[part];
    stored = plain;
    const double plain_share = kept.share(static_cast<Part>(part));
    const double room = 1 - plain_share;
    const NamedShare& named = scheme.named[part];
    const double fits = named.share > room ? room / named.share : 1;
    const double named_share = fits * named.share;
    const double rest_share = room - named_share;
    const std::optional<StoredPart>& rest = scheme.parts[part];
    if (room == 0 || (!rest && named_share == 0)) continue;
    stored = !rest || named_share >= rest_share ? named.largest : *rest;
    stored.bits_per_weight = plain_share * plain.bits_per_weight + fits * named.bits +
                             rest_share * (rest ? rest->bits_per_weight : plain.bits_per_weight);
  }
  return quantization;
}

}  // namespace longpeak
