// SPDX-License-Identifier: MIT
#include "core/json/import/config.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace longpeak {
namespace {

const Json& null_json() {
  static const Json null = nullptr;
  return null;
}

// Names between spaces. A key that is not here and ends in none of the endings below may be a count.
constexpr std::string_view kFreeKeys =
    " architectures model_type _name_or_path name_or_path _from_model_config _commit_hash "
    "transformers_version auto_map"
    " hf_version internal_version is_llama_config custom_pipelines license is_composition model_name "
    "transformers.js_config"
    " is_decoder model_size unsloth_version unsloth_fixed for_llm_compressor torch_dtype dtype "
    "use_bfloat16 torchscript use_cache"
    " attn_implementation _flash_attn_2_enabled _attn_implementation _attn_implementation_autoset "
    "keys_to_ignore_at_inference"
    " id2label label2id problem_type finetuning_task task_specific_params tokenizer_class prefix"
    // tokens and generation
    " pad_token unk_token tokenizer_padding_side num_image_tokens num_labels bos_token eos_token boi_token "
    "eoi_token max_length min_length do_sample early_stopping num_beams"
    " num_beam_groups num_return_sequences diversity_penalty length_penalty repetition_penalty"
    " exponential_decay_length_penalty no_repeat_ngram_size encoder_no_repeat_ngram_size bad_words_ids"
    " suppress_tokens begin_suppress_tokens remove_invalid_values temperature top_k top_p typical_p"
    " output_attentions output_hidden_states output_scores output_router_logits return_dict"
    " return_dict_in_generate chunk_size_feed_forward num_logits_to_keep logits_to_keep cache_implementation "
    "calc_logits_for_entire_prompt"
    // positions
    " rope_theta rope_scaling rope_parameters rope_interleave rope_local_base_freq rope_ratio rope_type"
    " compress_rope_theta swa_rope_theta use_mrope partial_rotary_factor rotary_pct rotary_dim"
    " rope_interleaved rope_percent rotary_scaling_factor compress_rope_parameters model_max_length"
    " tokenizer_model_max_length max_sequence_length dual_chunk_attention_config"
    " rotary_emb_base original_max_position_embeddings initial_context_length seq_length is_causal"
    // activations, norms, scales: all without weights
    " hidden_act hidden_activation activation_function mlp_hidden_act mamba_hidden_act swiglu_limit"
    " swiglu_alpha attn_logit_softcapping final_logit_softcapping query_pre_attn_scalar logit_scale"
    " logits_scaling embedding_multiplier residual_multiplier attention_multiplier"
    // initialisation and training
    " gradient_checkpointing fp16 bf16 use_flash_attn neftune_noise_alpha pixel_shuffle_factor output_past"
    " initializer_range initializer_factor init_method init_std attention_dropout_prob hidden_dropout_prob"
    " pretraining_tp tf_legacy_loss aux_loss_alpha seq_aux router_aux_loss_coef router_z_loss_coef"
    " router_jitter_noise input_jitter_noise rescale_prenorm_residual residual_in_fp32"
    // routing of tokens to as many experts as before
    " norm_topk_prob n_group topk_group topk_method scoring_func routed_scaling_factor ep_size"
    // recurrence
    " time_step_min time_step_max time_step_floor time_step_limit mamba_ssm_dtype mamba_ssm_cache_dtype"
    " use_mamba_kernels chunk_size mamba_chunk_size vision_feature_layer perceiver_config image_aspect_ratio"
    " unfreeze_mm_vision_tower use_mm_proj ";

constexpr std::array<std::string_view, 7> kFreeEndings = {"_token_id", "_token_ids", "_token_index", "_eps",
                                                          "_epsilon",  "_dropout",   "_pdrop"};

/// Of models that this project does not count. Nothing where they are off.
constexpr std::string_view kFreeWhereOff =
    " is_encoder_decoder tie_encoder_decoder add_cross_attention cross_attention_hidden_size"
    " pruned_heads ssm_cfg qk_layer_norms use_resampler use_sliding_window ";

bool is_one_of(std::string_view names, const std::string& key) {
  return names.find(" " + key + " ") != std::string_view::npos;
}

bool ends_in(const std::string& key, std::string_view ending) {
  return key.size() >= ending.size() && key.compare(key.size() - ending.size(), ending.size(), ending) == 0;
}

bool is_off(const Json& value) { return value.is_null() || value == false || value == 0 || value.empty(); }

}  // namespace

bool is_free_of_cost(const std::string& key, const Json& value) {
  if (is_one_of(kFreeKeys, key)) return true;
  if (is_one_of(kFreeWhereOff, key)) return is_off(value);
  for (const std::string_view ending : kFreeEndings) {
    if (ends_in(key, ending)) return true;
  }
  for (const char* beginning : {"mm_", "tune_", "freeze_"}) {  // how a tower was joined and trained
    if (key.rfind(beginning, 0) == 0) return true;
  }
  return key == "dropout";
}

Config::Config(const Json& json, std::string path, InputErrors& errors)
    : json_(&json), path_(std::move(path)), errors_(&errors) {}

std::string Config::path_of(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }

void Config::refuse(ErrorCode code, const std::string& key, const std::string& message) {
  errors_->push_back({code, path_of(key), message});
}

void Config::refuse_word(const char* key, const std::string& word, std::string_view accepted) {
  refuse(ErrorCode::kUnknownOption, key,
         "\"" + word.substr(0, 60) + "\" is not one of " + std::string(accepted));
}

void Config::check_divides(const char* key, std::int64_t divisor, std::int64_t total, std::string_view of) {
  if (total % divisor == 0) return;
  refuse(ErrorCode::kInconsistent, key, "must divide " + std::string(of) + " " + std::to_string(total));
}

bool Config::check_entries(const char* key, std::size_t entries, std::int64_t layers) {
  if (static_cast<std::int64_t>(entries) == layers) return true;
  refuse(ErrorCode::kInconsistent, key,
         "must have one entry for each of the " + std::to_string(layers) + " layers; it has " +
             std::to_string(entries));
  return false;
}

void Config::check_experts(const char* key, std::int64_t per_token, std::int64_t experts) {
  if (per_token <= experts) return;
  refuse(ErrorCode::kInconsistent, key, "must not be above the " + std::to_string(experts) + " experts");
}

const Json* Config::at(const char* key) const {
  const auto found = json_->find(key);
  return found == json_->end() || found->is_null() ? nullptr : &*found;
}

bool Config::asked(std::string_view key) const {
  return std::find(read_.begin(), read_.end(), key) != read_.end();
}

void Config::mark_read(std::string_view key) {
  if (!asked(key)) read_.emplace_back(key);
}

const Json* Config::find(const char* key) {
  mark_read(key);
  const Json* value = at(key);
  for (const Spelling& spelling : spellings_) {
    if (spelling.key != key) continue;
    mark_read(spelling.other);
    if (!value) value = at(spelling.other);
  }
  return value;
}

bool Config::has(const char* key) const {
  bool there = at(key) != nullptr;
  for (const Spelling& spelling : spellings_) {
    there = there || (spelling.key == key && at(spelling.other));
  }
  return there;
}

bool Config::says(const std::string& key, const Json& value) const {
  const auto found = json_->find(key);
  return found != json_->end() && *found == value;
}

void Config::accept(std::string_view keys) {
  while (!keys.empty()) {
    const std::size_t end = std::min(keys.find(' '), keys.size());
    mark_read(keys.substr(0, end));
    keys.remove_prefix(std::min(end + 1, keys.size()));
  }
}

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
  for (const ClassDefault& standard : defaults_) {
    if (standard.key == *keys.begin()) return standard.count;
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

std::int64_t Config::count_or_none(const char* key, std::int64_t standard) {
  return count_or(key, json_->contains(key) ? 0 : standard);
}

std::int64_t Config::leading_layers(const char* key, std::int64_t standard, std::int64_t layers) {
  const std::int64_t count = count_or(key, standard);
  if (has(key) && count > layers) {
    refuse(ErrorCode::kInconsistent, key, "must not be above the " + std::to_string(layers) + " layers");
  }
  return count;
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

void Config::expect(const char* key, bool supported) {
  if (flag_or(key, supported) == supported) return;
  refuse(ErrorCode::kInconsistent, key,
         std::string("must be ") + (supported ? "true" : "false") + " for this architecture");
}

void Config::expect_count(const char* key, std::int64_t supported) {
  if (count_or(key, supported) == supported) return;
  refuse(ErrorCode::kOutOfRange, key, "must be " + std::to_string(supported) + " for this architecture");
}

void Config::expect_word(const char* key, const char* supported) {
  const std::string word = text_or(key, supported);
  if (word != supported) refuse_word(key, word, supported);
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
    if (!asked(key) && !value.is_null() && !is_free_of_cost(key, value)) keys.push_back(key);
  }
  return keys;
}

}  // namespace longpeak
