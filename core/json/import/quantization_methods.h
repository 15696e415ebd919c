// SPDX-License-Identifier: MIT
// One function for each quantisation method: its settings as bits per weight of the parts it stores.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/json/import/quantization.h"

namespace longpeak {

/// What a method does before exceptions. Parts without a value stay as they are.
struct WeightScheme {
  std::string name;
  std::array<std::optional<StoredPart>, kPartCount> parts;
  std::vector<std::string> kept_modules;  ///< exceptions under a key of the method's own
  bool exceptions_stay_plain = true;      ///< false: what the other lists name is in this scheme too
};

/// FP8 in blocks of weight_block_size with FP32 scales, or with one scale for a tensor. Model Optimizer adds
/// modules in another format to such a checkpoint (quantized_layers); its exceptions then stay FP8.
WeightScheme read_fp8(Config& settings, const Model& model);
/// FP8 with one scale for each output.
WeightScheme read_channel_fp8(Config& settings, const Model& model);
WeightScheme read_awq(Config& settings, const Model& model);
WeightScheme read_gptq(Config& settings, const Model& model);
/// Groups of modules, each with its own scheme.
WeightScheme read_compressed_tensors(Config& settings, const Model& model);
/// gpt-oss: experts only.
WeightScheme read_mxfp4(Config& settings, const Model& model);
/// NVIDIA Model Optimizer: quant_algo, or groups as compressed-tensors has them.
WeightScheme read_modelopt(Config& settings, const Model& model);
/// quantized_layers: modules with an algorithm each, over what `scheme` says.
void apply_quantized_layers(Config& settings, const Model& model, WeightScheme& scheme);
WeightScheme read_bitsandbytes(Config& settings, const Model& model);
WeightScheme read_torchao(Config& settings, const Model& model);

}  // namespace longpeak
