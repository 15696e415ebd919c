// SPDX-License-Identifier: MIT
// One function for each quantisation method: its settings as bits per weight of the parts it stores.
#pragma once

#include "core/json/import/config.h"
#include "core/json/import/quantization/weight_scheme.h"

namespace longpeak {

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
/// `key` of an object as text; empty where it is not.
std::string text_of(const Json& object, const char* key);
/// The same as a number; `standard` where it is not.
double number_of(const Json& object, const char* key, double standard);
/// Stored in `bits` per weight, multiplied in bf16.
StoredPart weight_only(NumberFormat format, double bits);
/// A format by the number of bits, for what is not 4 or 8 the next larger.
NumberFormat integer_format(double bits);
/// Elements with an FP16 scale and, packed like the weights, a zero point for each group; multiplied in bf16.
StoredPart grouped_integers(double bits, double group, bool zero_points);
/// Bits of one scale for each output of a matrix: spread over as many inputs as the hidden size has.
double channel_bits(const Model& model, double scale_bits);
/// Weights that share a scale; -1 means all inputs of an output.
double read_group_size(Config& settings, const char* key, double standard, const Model& model);

/// AutoRound: as gptq, with modules that differ (extra_config).
WeightScheme read_auto_round(Config& settings, const Model& model);
/// AMD Quark: global_quant_config, layer_quant_config by name.
WeightScheme read_quark(Config& settings, const Model& model);
/// MLX: embedding and head too; modules by name in the settings themselves.
WeightScheme read_mlx(Config& settings, const Model& model);
WeightScheme read_bitsandbytes(Config& settings, const Model& model);
WeightScheme read_torchao(Config& settings, const Model& model);

}  // namespace longpeak
