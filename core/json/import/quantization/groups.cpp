// SPDX-License-Identifier: MIT
// Methods that give groups of modules their own scheme: compressed-tensors and NVIDIA Model Optimizer.
#include <algorithm>

#include "core/json/import/quantization/methods.h"

namespace longpeak {
namespace {

/// Elements that share a scale: a block, a group, an output, or a whole tensor.
double scale_share(Config& settings, const Json& weights, const Model& model, double group) {
  const std::string strategy = text_of(weights, "strategy");
  const auto block = weights.find("block_structure");
  if (block != weights.end() && block->is_array()) {
    double elements = block->size() == 2 ? 1 : 0;
    for (const Json& side : *block)
      elements *= side.is_number() && side.get<double>() >= 1 ? side.get<double>() : 0;
    if (elements >= 1) return elements;
    settings.refuse(ErrorCode::kOutOfRange, "config_groups",
                    "has a block_structure that is not two numbers from 1");
    return kUnlimited;
  }
  if (group > 0) return group;
  if (strategy == "channel") return static_cast<double>(std::max<std::int64_t>(model.hidden_size, 1));
  return kUnlimited;
}

bool wide_activations(const Json& group) {
  const auto activations = group.find("input_activations");
  return activations == group.end() || !activations->is_object();
}

/// "weights" of a group: number of bits, integer or float, and what shares a scale.
std::optional<StoredPart> read_weights(Config& settings, const Json& group, const Model& model) {
  const auto found = group.find("weights");
  if (found == group.end() || !found->is_object()) return std::nullopt;
  const Json& weights = *found;
  const double bits = number_of(weights, "num_bits", 0);
  const double size = number_of(weights, "group_size", 0);
  const std::string type = text_of(weights, "type");
  const bool is_float = type == "float";
  if ((bits != 4 && bits != 8) || (!is_float && type != "int")) {
    settings.refuse(
        ErrorCode::kUnknownOption, "config_groups",
        "has weights that are not supported; accepted: num_bits 4 or 8 with type \"int\" or \"float\"");
    return std::nullopt;
  }
  StoredPart stored;
  if (bits == 8) stored.format = is_float ? NumberFormat::kFp8 : NumberFormat::kInt8;
  if (bits == 4) stored.format = is_float ? NumberFormat::kFp4 : NumberFormat::kInt4;
  stored.multiplied = wide_activations(group) ? NumberFormat::kBf16 : stored.format;
  const auto activations = group.find("input_activations");
  if (bits == 4 && !wide_activations(group) && number_of(*activations, "num_bits", 16) == 8) {
    stored.multiplied = is_float ? NumberFormat::kFp8 : NumberFormat::kInt8;
  }
  // Groups of FP4 have 8 bit scales; everything else 16 bit ones, FP32 for blocks.
  const bool is_block =
      weights.find("block_structure") != weights.end() && weights["block_structure"].is_array();
  double scale = is_block ? 32 : 16;
  if (bits == 4 && is_float) scale = 8;
  const auto symmetric = weights.find("symmetric");
  if (symmetric != weights.end() && symmetric->is_boolean() && !symmetric->get<bool>()) scale += bits;
  stored.bits_per_weight = bits + scale / scale_share(settings, weights, model, size);
  return stored;
}

/// Which parts a group's targets are: all for the class "Linear", experts for "FusedMoE", else what the names
/// cover, which goes before the group for all.
void apply_group(Config& settings, const Json& group, const StoredPart& stored, const Model& model,
                 WeightScheme& scheme) {
  std::vector<std::string> names;
  std::vector<Part> classes;
  const auto targets = group.find("targets");
  if (targets == group.end() || !targets->is_array() || targets->empty()) {
    classes.assign(kMatrixParts.begin(), kMatrixParts.end());
  } else {
    for (const Json& target : *targets) {
      const std::string name = target.is_string() ? target.get<std::string>() : "";
      if (name == "Linear" || name == "LinearBase") {
        classes.assign(kMatrixParts.begin(), kMatrixParts.end());
      } else if (name.find("FusedMoE") != std::string::npos) {
        classes.push_back(Part::kExperts);
      } else {
        names.push_back(name);
      }
    }
  }
  for (const Part part : classes) {
    auto& place = scheme.parts[static_cast<std::size_t>(part)];
    if (!place) place = stored;
  }
  if (!names.empty()) add_named(settings, "config_groups", names, stored, model, scheme);
}

WeightScheme read_groups(Config& settings, const Model& model, const std::string& method) {
  WeightScheme scheme;
  const Json& groups = settings.raw("config_groups");
  if (!groups.is_object() || groups.empty()) {
    settings.refuse(ErrorCode::kInconsistent, "config_groups", "is missing; accepted: an object of groups");
    return scheme;
  }
  for (const auto& [name, group] : groups.items()) {
    if (!group.is_object()) continue;
    if (const std::optional<StoredPart> stored = read_weights(settings, group, model)) {
      apply_group(settings, group, *stored, model, scheme);
    }
  }
  if (scheme.empty() && !settings.failed()) {
    settings.refuse(ErrorCode::kInconsistent, "config_groups", "covers no part of this model");
  }
  scheme.name = method + ", " + formats_of(scheme);
  return scheme;
}

/// Algorithms of Model Optimizer for one matrix.
std::optional<StoredPart> algorithm_of(const std::string& name, double group) {
  const double fp4_bits = 4 + 8 / (group > 0 ? group : 16);
  if (name == "FP8") return StoredPart{NumberFormat::kFp8, NumberFormat::kFp8, 8};
  if (name == "FP8_PB_WO") return StoredPart{NumberFormat::kFp8, NumberFormat::kFp8, 8 + 32.0 / (128 * 128)};
  if (name == "NVFP4") return StoredPart{NumberFormat::kFp4, NumberFormat::kFp4, fp4_bits};
  if (name == "W4A16_NVFP4" || name == "NVFP4_W4A16" || name == "NVFP4_AWQ") {
    return StoredPart{NumberFormat::kFp4, NumberFormat::kBf16, fp4_bits};
  }
  if (name == "MXFP8") return StoredPart{NumberFormat::kFp8, NumberFormat::kFp8, 8 + 8.0 / 32};
  if (name == "W4A16_AWQ" || name == "W4A8_AWQ") {
    return StoredPart{NumberFormat::kInt4, name == "W4A16_AWQ" ? NumberFormat::kBf16 : NumberFormat::kFp8,
                      4 + 16 / (group > 0 ? group : 128)};
  }
  return std::nullopt;
}

constexpr const char* kAlgorithms =
    "FP8, FP8_PB_WO, NVFP4, NVFP4_AWQ, W4A16_NVFP4, MXFP8, W4A16_AWQ, W4A8_AWQ, MIXED_PRECISION";

void refuse_algorithm(Config& settings, const std::string& name) {
  settings.refuse(ErrorCode::kUnknownOption, "quant_algo",
                  "\"" + name.substr(0, 60) + "\" is not supported; accepted: " + kAlgorithms);
}

}  // namespace

std::string text_of(const Json& object, const char* key) {
  const Json value = object.is_object() ? object.value(key, Json()) : Json();
  return value.is_string() ? value.get<std::string>() : "";
}

double number_of(const Json& object, const char* key, double standard) {
  const Json value = object.is_object() ? object.value(key, Json()) : Json();
  return value.is_number() ? value.get<double>() : standard;
}

void apply_quantized_layers(Config& settings, const Model& model, WeightScheme& scheme) {
  struct Algorithm {
    StoredPart stored;
    std::vector<std::string> modules;
  };
  std::vector<Algorithm> algorithms;
  const Json& layers = settings.raw("quantized_layers");
  if (!layers.is_object() || layers.empty()) {
    settings.refuse(ErrorCode::kInconsistent, "quantized_layers",
                    "is missing; accepted: an object of modules, each with its quant_algo");
    return;
  }
  for (const auto& [name, setting] : layers.items()) {
    if (!setting.is_object()) continue;
    const std::string algorithm = text_of(setting, "quant_algo");
    const std::optional<StoredPart> stored = algorithm_of(algorithm, number_of(setting, "group_size", 0));
    if (!stored) return refuse_algorithm(settings, algorithm);
    auto same = std::find_if(algorithms.begin(), algorithms.end(),
                             [&](const Algorithm& known) { return known.stored == *stored; });
    if (same == algorithms.end()) same = algorithms.insert(same, {*stored, {}});
    same->modules.push_back(name);
  }
  for (const Algorithm& algorithm : algorithms) {
    add_named(settings, "quantized_layers", algorithm.modules, algorithm.stored, model, scheme);
  }
}

WeightScheme read_compressed_tensors(Config& settings, const Model& model) {
  return read_groups(settings, model, "compressed-tensors");
}

WeightScheme read_modelopt(Config& settings, const Model& model) {
  const std::string algorithm = settings.text_or("quant_algo", "");
  const bool mixed = algorithm == "MIXED_PRECISION" || algorithm == "W4A8_MIXED";
  const bool by_group = algorithm.empty() || (mixed && !settings.has("quantized_layers"));
  if (by_group && settings.has("config_groups")) return read_groups(settings, model, "modelopt");
  settings.accept("config_groups");  // says the same once more
  WeightScheme scheme;
  if (mixed) {
    apply_quantized_layers(settings, model, scheme);
  } else if (const auto stored = algorithm_of(algorithm, settings.number_or("group_size", 0))) {
    scheme.store_matrices(*stored);
  } else {
    refuse_algorithm(settings, algorithm);
  }
  scheme.name = "modelopt, " + formats_of(scheme);
  return scheme;
}

}  // namespace longpeak
