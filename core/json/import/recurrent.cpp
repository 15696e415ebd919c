// SPDX-License-Identifier: MIT
#include "core/json/import/recurrent.h"

#include <array>

namespace longpeak {
namespace {

/// Elements of one layer's state beyond which a configuration is a mistake.
constexpr double kMostStateElements = 1e12;

constexpr std::array kFamilies = {
    Family{"qwen3_next", build_qwen3_next},
    Family{"qwen3_5_text", build_qwen3_5},
    Family{"qwen3_5_moe_text", build_qwen3_5_moe},
    Family{"qwen4_exp_text", build_qwen4},
    Family{"kimi_linear", build_kimi_linear},
    Family{"kimi_k3", build_kimi_linear},
    Family{"minimax", build_minimax},
    Family{"minimax_vl_01_text", build_minimax},
    Family{"minimax_text_01", build_minimax_text_01},
    Family{"MiniMaxText01", build_minimax_text_01},
    Family{"minimax_m1", build_minimax_text_01},
    Family{"jamba", build_jamba},
    Family{"nemotron_h", build_nemotron_h},
    Family{"granitemoehybrid", build_granite_hybrid},
    Family{"bamba", build_bamba},
    Family{"falcon_h1", build_falcon_h1},
    Family{"mamba", build_mamba},
    Family{"falcon_mamba", build_falcon_mamba},
    Family{"mamba2", build_mamba2},
    Family{"lfm2", build_lfm2},
    Family{"lfm2_moe", build_lfm2},
    Family{"olmo_hybrid", build_olmo_hybrid},
    Family{"bailing_moe_linear", build_bailing_linear},
    Family{"bailing_hybrid", build_bailing_hybrid},
};

}  // namespace

std::span<const Family> recurrent_families() { return kFamilies; }

Recurrence read_recurrence(Config& config, const char* key, double heads, double keys, double values,
                           double flops_per_element, double channels, double kernel) {
  const double state = heads * keys * values;
  const double convolution = channels * (kernel - 1);
  if (state > kMostStateElements || convolution > kMostStateElements) {
    config.refuse(ErrorCode::kTooLarge, key, "makes a recurrent state of more than 1e12 elements a layer");
    return {};
  }
  Recurrence recurrence;
  recurrence.state_elements = static_cast<std::int64_t>(state);
  recurrence.convolution_elements = static_cast<std::int64_t>(convolution);
  recurrence.flops_per_token = flops_per_element * state;
  return recurrence;
}

std::vector<bool> read_recurrent_layers(Config& config, const char* key, std::int64_t layers) {
  std::vector<bool> recurrent;
  const std::vector<std::string> types = config.words(key);
  if (types.empty()) return recurrent;
  if (!config.check_entries(key, types.size(), layers))
    return std::vector<bool>(static_cast<std::size_t>(layers));
  for (const std::string& type : types) {
    const bool is_recurrent = type == "linear_attention" || type == "mamba";
    if (!is_recurrent && type != "full_attention" && type != "attention") {
      config.refuse_word(key, type, "full_attention, linear_attention, attention, mamba");
      return std::vector<bool>(static_cast<std::size_t>(layers));
    }
    recurrent.push_back(is_recurrent);
  }
  return recurrent;
}

std::int64_t read_experts_per_token(Config& config, const char* key, std::int64_t standard,
                                    std::int64_t experts) {
  const std::int64_t per_token = config.count_or(key, standard, 1);
  config.check_experts(key, per_token, experts);
  return per_token;
}

}  // namespace longpeak
