// SPDX-License-Identifier: MIT
// AMD Quark: a scheme for all matrices, others by name, and modules that stay.
#include "core/json/import/quantization/methods.h"

namespace longpeak {
namespace {

/// {"dtype": "fp8_e4m3", "qscheme": "per_channel", "group_size": null, "scale_format": "e8m0"}.
std::optional<StoredPart> stored_as(const Json& layer, const Model& model) {
  const Json weight = layer.is_object() ? layer.value("weight", Json()) : Json();
  const Json input = layer.is_object() ? layer.value("input_tensors", Json()) : Json();
  const std::string type = text_of(weight, "dtype");
  StoredPart stored;
  double scale_bits = 16;
  if (type.rfind("fp8", 0) == 0) {
    stored = {NumberFormat::kFp8, NumberFormat::kFp8, 8};
    scale_bits = 32;
  } else if (type.rfind("fp4", 0) == 0 || type == "mxfp4") {
    stored = {NumberFormat::kFp4, NumberFormat::kFp4, 4};
    scale_bits = 8;
  } else if (type == "int8" || type == "uint8") {
    stored = {NumberFormat::kInt8, NumberFormat::kInt8, 8};
  } else if (type == "int4" || type == "uint4") {
    stored = {NumberFormat::kInt4, NumberFormat::kInt4, 4};
  } else {
    return std::nullopt;
  }
  if (text_of(weight, "scale_format") == "e8m0") scale_bits = 8;
  if (type[0] == 'u') scale_bits += stored.bits_per_weight;  // zero points
  const std::string scheme = text_of(weight, "qscheme");
  const double group = number_of(weight, "group_size", 0);
  if (group >= 1) {
    stored.bits_per_weight += scale_bits / group;
  } else if (scheme == "per_group") {
    stored.bits_per_weight += scale_bits / 32;
  } else if (scheme == "per_channel") {
    stored.bits_per_weight += channel_bits(model, scale_bits);
  }
  if (text_of(input, "dtype").empty()) stored.multiplied = NumberFormat::kBf16;
  return stored;
}

void refuse_scheme(Config& settings, const char* key) {
  settings.refuse(
      ErrorCode::kUnknownOption, key,
      "has weights that are not supported; accepted: dtype fp8_e4m3, fp4, int8, uint8, int4, uint4");
}

}  // namespace

WeightScheme read_quark(Config& settings, const Model& model) {
  WeightScheme scheme;
  const Json& all = settings.raw("global_quant_config");
  const bool has_all = all.is_object() && !all.value("weight", Json()).is_null();
  if (has_all) {
    const std::optional<StoredPart> stored = stored_as(all, model);
    if (!stored) return refuse_scheme(settings, "global_quant_config"), scheme;
    scheme.store_matrices(*stored);
  }
  const Json& given = settings.raw("layer_quant_config");
  const Json by_name = given.is_object() ? given : Json::object();
  for (const auto& [name, layer] : by_name.items()) {
    const std::optional<StoredPart> stored = stored_as(layer, model);
    if (!stored) return refuse_scheme(settings, "layer_quant_config"), scheme;
    add_named(settings, "layer_quant_config", {name}, *stored, model, scheme);
  }
  if (!settings.raw("layer_type_quant_config").empty()) {
    settings.refuse(ErrorCode::kUnknownOption, "layer_type_quant_config", "must be empty");
  }
  if (scheme.empty() && !settings.failed()) {
    settings.refuse(ErrorCode::kInconsistent, "global_quant_config", "quantises no part of this model");
  }
  scheme.name = "quark, " + formats_of(scheme);
  return scheme;
}

}  // namespace longpeak
