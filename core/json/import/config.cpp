// SPDX-License-Identifier: MIT
#include "core/json/import/config.h"

#include <array>
#include <cmath>

namespace longpeak {
namespace {

const Json& null_json() {
  static const Json null = nullptr;
  return null;
}

constexpr std::array<std::string_view, 27> kFreeWords = {
    "pdrop",   "token_id", "token_ids",   "token_index", "rope",       "rotary",       "dropout",
    "_eps",    "epsilon",  "init",        "hidden_act",  "activation", "aux_loss",     "use_cache",
    "dtype",   "softcap",  "softcapping", "scaling",     "pretrain",   "transformers", "output_",
    "return_", "scoring",  "auto_map",    "jitter",      "time_step",  "swiglu"};

constexpr std::array<std::string_view, 78> kFreeKeys = {{"model_size",
                                                         "architectures",
                                                         "model_type",
                                                         "_name_or_path",
                                                         "is_encoder_decoder",
                                                         "tie_encoder_decoder",
                                                         "bos_token",
                                                         "eos_token",
                                                         "id2label",
                                                         "label2id",
                                                         "max_length",
                                                         "min_length",
                                                         "torchscript",
                                                         "seq_length",
                                                         "norm_topk_prob",
                                                         "n_group",
                                                         "topk_group",
                                                         "topk_method",
                                                         "routed_scaling_factor",
                                                         "seq_aux",
                                                         "ep_size",
                                                         "attn_implementation",
                                                         "_attn_implementation_autoset",
                                                         "query_pre_attn_scalar",
                                                         "layer_norm_eps",
                                                         "max_window_layers",
                                                         "hf_version",
                                                         "logits_scaling",
                                                         "embedding_multiplier",
                                                         "residual_multiplier",
                                                         "attention_multiplier",
                                                         "logit_scale",
                                                         "norm_type",
                                                         "original_max_position_embeddings",
                                                         "initial_context_length",
                                                         "for_llm_compressor",
                                                         "use_mamba_kernels",
                                                         "residual_in_fp32",
                                                         "rescale_prenorm_residual",
                                                         "num_logits_to_keep",
                                                         "calc_logits_for_entire_prompt",
                                                         "chunk_size",
                                                         "mamba_chunk_size",
                                                         "is_causal",
                                                         "name_or_path",
                                                         "finetuning_task",
                                                         "prefix",
                                                         "problem_type",
                                                         "cross_attention_hidden_size",
                                                         "add_cross_attention",
                                                         "is_decoder",
                                                         "pruned_heads",
                                                         "use_parallel_residual",
                                                         "apply_residual_connection_post_layernorm",
                                                         "alibi",
                                                         "bias_dropout_fusion",
                                                         "keys_to_ignore_at_inference",
                                                         "vision_feature_layer",
                                                         "boi_token",
                                                         "eoi_token",
                                                         "partial_attention",
                                                         "chunk_size_feed_forward",
                                                         "diversity_penalty",
                                                         "do_sample",
                                                         "early_stopping",
                                                         "encoder_no_repeat_ngram_size",
                                                         "length_penalty",
                                                         "no_repeat_ngram_size",
                                                         "num_beam_groups",
                                                         "num_beams",
                                                         "remove_invalid_values",
                                                         "repetition_penalty",
                                                         "temperature",
                                                         "tf_legacy_loss",
                                                         "top_k",
                                                         "top_p",
                                                         "typical_p",
                                                         "use_bfloat16"}};

}  // namespace

bool is_free_of_cost(const std::string& key) {
  for (const std::string_view known : kFreeKeys) {
    if (key == known) return true;
  }
  for (const std::string_view word : kFreeWords) {
    if (key.find(word) != std::string::npos) return true;
  }
  return false;
}

Config::Config(const Json& json, std::string path, InputErrors& errors)
    : json_(&json), path_(std::move(path)), errors_(&errors) {}

std::string Config::path_of(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

void Config::refuse(ErrorCode code, const std::string& key, const std::string& message) {
  errors_->push_back({code, path_of(key), message});
}

const Json* Config::find(const char* key) {
  read_.insert(key);
  const auto found = json_->find(key);
  return found == json_->end() || found->is_null() ? nullptr : &*found;
}

bool Config::has(const char* key) const {
  const auto found = json_->find(key);
  return found != json_->end() && !found->is_null();
}

void Config::accept(const char* key) { read_.insert(key); }

const Json& Config::raw(const char* key) {
  const Json* value = find(key);
  return value ? *value : null_json();
}

std::int64_t Config::checked(const char* key, const Json& value, std::int64_t minimum) {
  const std::string accepted =
      "a whole number from " + std::to_string(minimum) + " to " + number_text(kLargestCount);
  if (!value.is_number()) {
    refuse(ErrorCode::kWrongType, key, "must be " + accepted + "; got " + quoted(value));
    return minimum;
  }
  const double number = value.get<double>();
  if (!(number >= static_cast<double>(minimum)) || number > kLargestCount || number != std::floor(number)) {
    refuse(ErrorCode::kOutOfRange, key, "must be " + accepted + "; got " + quoted(value));
    return minimum;
  }
  return static_cast<std::int64_t>(number);
}

std::int64_t Config::count(const char* key, std::int64_t minimum) { return count_of({key}, minimum); }

std::int64_t Config::count_of(std::initializer_list<const char*> keys, std::int64_t minimum) {
  for (const char* key : keys) {
    if (const Json* value = find(key)) return checked(key, *value, minimum);
  }
  refuse(ErrorCode::kInconsistent, *keys.begin(),
         "is missing, and this architecture has no default for it; accepted: a whole number from " +
             std::to_string(minimum));
  return minimum;
}

std::int64_t Config::count_or(const char* key, std::int64_t standard, std::int64_t minimum) {
  const Json* value = find(key);
  return value ? checked(key, *value, minimum) : standard;
}

double Config::number_or(const char* key, double standard) {
  const Json* value = find(key);
  if (!value) return standard;
  if (!value->is_number() || !std::isfinite(value->get<double>())) {
    refuse(ErrorCode::kWrongType, key, "must be a number; got " + quoted(*value));
    return standard;
  }
  return value->get<double>();
}

bool Config::flag_or(const char* key, bool standard) {
  const Json* value = find(key);
  if (!value) return standard;
  if (value->is_boolean()) return value->get<bool>();
  refuse(ErrorCode::kWrongType, key, "must be true or false; got " + quoted(*value));
  return standard;
}

std::string Config::text_or(const char* key, const std::string& standard) {
  const Json* value = find(key);
  if (!value) return standard;
  if (value->is_string()) return value->get<std::string>();
  refuse(ErrorCode::kWrongType, key, "must be text; got " + quoted(*value));
  return standard;
}

std::vector<std::string> Config::words(const char* key) {
  std::vector<std::string> list;
  const Json* value = find(key);
  if (!value) return list;
  if (!value->is_array()) {
    refuse(ErrorCode::kWrongType, key, "must be a list of words; got " + quoted(*value));
    return list;
  }
  for (const Json& word : *value) {
    if (!word.is_string()) {
      refuse(ErrorCode::kWrongType, key, "must be a list of words; one of them is " + quoted(word));
      return {};
    }
    list.push_back(word.get<std::string>());
  }
  return list;
}

std::vector<std::int64_t> Config::counts(const char* key) {
  std::vector<std::int64_t> list;
  const Json* value = find(key);
  if (!value) return list;
  if (!value->is_array()) {
    refuse(ErrorCode::kWrongType, key, "must be a list of whole numbers; got " + quoted(*value));
    return list;
  }
  for (const Json& number : *value) list.push_back(checked(key, number, 0));
  return list;
}

std::optional<Config> Config::section(const char* key) {
  const Json* value = find(key);
  if (!value) return std::nullopt;
  if (!value->is_object()) {
    refuse(ErrorCode::kWrongType, key, "must be an object; got " + quoted(*value));
    return std::nullopt;
  }
  return Config(*value, path_of(key), *errors_);
}

std::vector<std::string> Config::unread() const {
  std::vector<std::string> keys;
  for (const auto& [key, value] : json_->items()) {
    if (read_.count(key) == 0 && !value.is_null() && !is_free_of_cost(key)) keys.push_back(key);
  }
  return keys;
}

}  // namespace longpeak
