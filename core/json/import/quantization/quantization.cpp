// SPDX-License-Identifier: MIT
#include "core/json/import/quantization/quantization.h"

#include <algorithm>

#include "core/json/import/quantization/methods.h"
#include "core/json/import/quantization/modules.h"

namespace longpeak {
namespace {

using ReadMethod = WeightScheme (*)(Config& settings, const Model& model);

struct Method {
  std::string_view name;
  ReadMethod read;
};

constexpr std::array kMethods = {
    Method{"fp8", read_fp8},
    Method{"fbgemm_fp8", read_channel_fp8},
    Method{"awq", read_awq},
    Method{"gptq", read_gptq},
    Method{"compressed-tensors", read_compressed_tensors},
    Method{"mxfp4", read_mxfp4},
    Method{"modelopt", read_modelopt},
    Method{"modelopt_fp4", read_modelopt},
    Method{"nvfp4", read_modelopt},
    Method{"bitsandbytes", read_bitsandbytes},
    Method{"torchao", read_torchao},
    Method{"auto-round", read_auto_round},
    Method{"quark", read_quark},
    Method{"mlx", read_mlx},
};

std::string accepted_methods() {
  std::string names;
  for (const Method& method : kMethods) {
    if (!names.empty()) names += ", ";
    names += method.name;
  }
  return names;
}

/// Whose settings these are where quant_method is not given: by the keys that only one tool writes.
const char* method_by_keys(const Config& settings) {
  if (settings.has("quant_algo") || settings.has("quantization")) return "modelopt";
  if (settings.has("load_in_4bit") || settings.has("load_in_8bit")) return "bitsandbytes";
  return settings.has("bits") && settings.has("group_size") ? "mlx" : "";
}

const Method* find_method(Config& settings) {
  const std::string name = settings.text_or("quant_method", method_by_keys(settings));
  for (const Method& method : kMethods) {
    if (method.name == name) return &method;
  }
  settings.refuse(ErrorCode::kUnknownOption, "quant_method",
                  "\"" + name.substr(0, 60) + "\" is not supported; accepted: " + accepted_methods());
  return nullptr;
}

/// Settings that change neither what is stored nor what multiplies: origin, calibration, kernels.
constexpr std::string_view kFreeSettings =
    " quant_method quantization_status producer version meta format checkpoint_format"
    " global_compression_ratio fmt scale_fmt activation_scheme damp_percent damp_auto_increment"
    " true_sequential static_groups sym mse dataset tokenizer batch_size pad_token_id model_seqlen"
    " block_name_to_quantize module_name_preceding_first_block cache_block_outputs max_input_length"
    " use_exllama disable_exllama exllama_config use_cuda_fp16 use_cuda_fp32 model_name_or_path"
    " model_file_base_name is_marlin_format pack_dtype backend do_fuse fuse_max_seq_len"
    " modules_to_fuse bnb_4bit_compute_dtype bnb_4bit_quant_storage llm_int8_enable_fp32_cpu_offload"
    " llm_int8_has_fp16_weight llm_int8_threshold _load_in_4bit _load_in_8bit activation_scale_ub"
    " dequantize input_activation_scheme quant_type_kwargs autoquant transform_config"
    " low_gpu_mem_usage iters nsamples seqlen amp act_group_aware method hyb_act autoround_version"
    " data_type packing_format model_free gradient_accumulate_steps lr minmax_lr scale_dtype provider"
    " export algo_config softmax_quant_spec modelopt_quant_config quant_mode kv_cache_post_rope "
    "kv_cache_quant_config ";

bool is_free_setting(const Config& settings, const std::string& key) {
  if (key == "untie_embedding_weights") return settings.says(key, false);
  return key.rfind("enable_", 0) == 0 || kFreeSettings.find(" " + key + " ") != std::string_view::npos;
}

/// Weights with a pattern of zeros take fewer bytes, and tables that are quantised too.
void refuse_unsupported(Config& settings) {
  if (std::optional<Config> sparsity = settings.section("sparsity_config")) {
    const std::string format = sparsity->text_or("format", "dense");
    if (format != "dense") {
      sparsity->refuse(ErrorCode::kUnknownOption, "format",
                       "\"" + format.substr(0, 60) + "\" is not supported; accepted: dense");
    }
  }
  if (settings.flag_or("include_input_output_embeddings", false)) {
    settings.refuse(ErrorCode::kUnknownOption, "include_input_output_embeddings",
                    "quantised embeddings are not supported; accepted: false");
  }
  for (const std::string& key : settings.unread()) {
    if (is_free_setting(settings, key)) continue;
    settings.refuse(ErrorCode::kUnknownField, key.substr(0, 60),
                    "may change how weights are stored and is not understood; remove it if it does not");
  }
}

/// Settings of the layers that stay as they are, under each method's own key.
std::vector<std::string> read_kept_modules(Config& settings) {
  std::vector<std::string> names;
  for (const char* key : {"modules_to_not_convert", "ignore", "ignored_layers", "exclude_modules",
                          "llm_int8_skip_modules", "exclude"}) {
    const std::vector<std::string> listed = settings.words(key);
    names.insert(names.end(), listed.begin(), listed.end());
  }
  return names;
}

std::optional<NumberFormat> read_cache_format(Config& settings) {
  const Json& algorithm = settings.raw("kv_cache_quant_algo");
  const Json& scheme = settings.raw("kv_cache_scheme");
  if (algorithm.is_string() && algorithm == "FP8") return NumberFormat::kFp8;
  if (scheme.is_string() && scheme == "FP8") return NumberFormat::kFp8;
  if (scheme.is_object() && scheme.value("num_bits", Json(0)) == 8) return NumberFormat::kFp8;
  if (settings.raw("kv_cache_quant_config").dump().find("\"fp8") != std::string::npos)
    return NumberFormat::kFp8;
  return std::nullopt;
}

/// Experts of DeepSeek-V4 in FP4 with one 8 bit scale for 32 weights, multiplied with FP8 activations.
void apply_expert_format(Config& config, Quantization& quantization) {
  const std::string format = config.text_or("expert_dtype", "");
  if (format.empty() || format == "fp8") return;
  if (format != "fp4") {
    config.refuse(ErrorCode::kUnknownOption, "expert_dtype",
                  "\"" + format.substr(0, 60) + "\" is not supported; accepted: fp4, fp8");
    return;
  }
  quantization.parts[static_cast<std::size_t>(Part::kExperts)] = {NumberFormat::kFp4, NumberFormat::kFp8,
                                                                  4 + 8.0 / 32};
  quantization.name += ", experts fp4";
}

/// Modules that stay as they are. What no rule knows is probably small, and told.
CoveredLayers kept_layers(Config& settings, const WeightScheme& scheme, Model& model) {
  CoveredLayers kept(model);
  std::vector<std::string> names = scheme.kept_modules;
  if (scheme.exceptions_stay_plain) {
    const std::vector<std::string> listed = read_kept_modules(settings);
    names.insert(names.end(), listed.begin(), listed.end());
  }
  std::string unknown;
  for (const std::string& name : names) {
    if (!kept.add(name) && unknown.empty()) unknown = name.substr(0, 60);
  }
  if (!unknown.empty()) {
    model.remark +=
        (model.remark.empty() ? "\"" : " \"") + unknown +
        "\" stays unquantised and is no known part of the model: if it is large, weights take more.";
  }
  return kept;
}

}  // namespace

NumberFormat read_weight_format(Config& outer, Config& config) {
  std::string name;
  for (const char* key : {"dtype", "torch_dtype"}) {
    if (name.empty()) name = config.text_or(key, "");
    if (name.empty()) name = outer.text_or(key, "");
  }
  if (name.rfind("torch.", 0) == 0) name.erase(0, 6);
  if (name.empty() || name == "auto" || name == "bfloat16") return NumberFormat::kBf16;
  if (name == "float16" || name == "half") return NumberFormat::kFp16;
  // Of the quantised weights; the others are in 16 bits.
  const bool quantised = outer.has("quantization_config") || config.has("quantization_config");
  if (name.rfind("float8", 0) == 0 && quantised) return NumberFormat::kBf16;
  if (name == "float32" || name == "float") return NumberFormat::kFp32;
  config.refuse(ErrorCode::kUnknownOption, config.has("dtype") ? "dtype" : "torch_dtype",
                "\"" + name.substr(0, 60) + "\" is not supported; accepted: bfloat16, float16, float32");
  return NumberFormat::kBf16;
}

std::optional<Quantization> read_quantization(Config& outer, Config& config, Model& model) {
  const NumberFormat unquantised = read_weight_format(outer, config);
  std::optional<Config> settings;
  for (const char* key : {"quantization_config", "compression_config", "quantization"}) {
    for (Config* holder : {&outer, &config}) {
      if (!settings && !holder->raw(key).empty()) settings = holder->section(key);
    }
  }
  if (!settings) {
    if (config.has("expert_dtype")) {
      config.refuse(
          ErrorCode::kUnknownField, "expert_dtype",
          "says that experts are stored otherwise, and there is no quantization_config; put in what "
          "the checkpoint's hf_quant_config.json holds, or remove this");
    }
    return std::nullopt;
  }
  const Method* method = find_method(*settings);
  if (!method) return std::nullopt;
  std::optional<Config> nested = settings->section("quantization");  // as in hf_quant_config.json
  Config& own = nested ? *nested : *settings;
  const WeightScheme scheme = method->read(own, model);
  Quantization quantization = combine(scheme, kept_layers(own, scheme, model), unquantised);
  quantization.kv_cache = read_cache_format(own);
  if (!config.failed()) refuse_unsupported(own);
  const bool experts_given = own.has("quantized_layers") || method->read != read_fp8;
  if (experts_given) config.accept("expert_dtype");
  if (!experts_given) apply_expert_format(config, quantization);
  return quantization;
}

}  // namespace longpeak
