// SPDX-License-Identifier: MIT
#include "core/json/import/sparse.h"

#include <array>

namespace longpeak {
namespace {

constexpr std::array kFamilies = {
    Family{"deepseek_v4", build_deepseek_v4},
    Family{"deepseek_ref", build_deepseek_v4},
    Family{"minimax_m3", build_minimax_m3},
    Family{"minimax_m3_vl", build_minimax_m3},
    Family{"minimax_m3_vl_text", build_minimax_m3},
    Family{"step3p5", build_step3p5},
    Family{"step3p7", build_step3p5},
    Family{"mimo_v2_flash", build_mimo_v2},
    Family{"mimo_v2", build_mimo_v2},
    Family{"hy_v3", build_hy_v3},
    Family{"hunyuan_v1_moe", build_hunyuan_v1},
    Family{"hunyuan_v1_dense", build_hunyuan_v1},
    Family{"exaone4", build_exaone4},
    Family{"exaone4_5_text", build_exaone4},
    Family{"exaone_moe", build_exaone_moe},
    Family{"laguna", build_laguna},
    Family{"dbrx", build_dbrx},
    Family{"mpt", build_mpt},
    Family{"nemotron-nas", build_nemotron_nas},
    Family{"deci", build_nemotron_nas},
    Family{"openelm", build_openelm},
};

}  // namespace

std::span<const Family> sparse_families() { return kFamilies; }

std::vector<bool> read_layer_flags(Config& config, const char* key, std::int64_t layers) {
  const std::vector<std::int64_t> listed = config.counts(key);
  if (listed.empty()) return {};
  if (static_cast<std::int64_t>(listed.size()) < layers) {
    config.check_entries(key, listed.size(), layers);
  }
  std::vector<bool> flags(static_cast<std::size_t>(layers), false);
  for (std::size_t layer = 0; layer < flags.size() && layer < listed.size(); ++layer) {
    if (listed[layer] > 1) config.refuse(ErrorCode::kOutOfRange, key, "must hold only 0 and 1");
    flags[layer] = listed[layer] == 1;
  }
  return flags;
}

std::vector<bool> read_mixture_layers(Config& config, std::int64_t layers, std::int64_t first_dense) {
  first_dense = config.leading_layers("first_k_dense_replace", first_dense, layers);
  if (config.raw("moe_layer_freq").is_number()) {
    const std::int64_t frequency = config.count("moe_layer_freq");
    if (frequency != 1) {
      config.refuse(ErrorCode::kOutOfRange, "moe_layer_freq", "must be 1 or a list for this architecture");
    }
  } else if (const std::vector<bool> listed = read_layer_flags(config, "moe_layer_freq", layers);
             !listed.empty()) {
    config.accept("mlp_layer_types");  // the same again
    return listed;
  }
  const std::vector<std::string> types = config.words("mlp_layer_types");
  if (!types.empty() && static_cast<std::int64_t>(types.size()) < layers) {
    config.check_entries("mlp_layer_types", types.size(), layers);
  }
  std::vector<bool> mixtures;
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    const std::size_t index = static_cast<std::size_t>(layer);
    if (index >= types.size()) {
      mixtures.push_back(layer >= first_dense);
      continue;
    }
    if (types[index] != "sparse" && types[index] != "dense") {
      config.refuse_word("mlp_layer_types", types[index], "sparse, dense");
    }
    mixtures.push_back(types[index] == "sparse");
  }
  return mixtures;
}

FeedForward mixture_of(Config& config, const char* per_token_key, std::int64_t stored, std::int64_t per_token,
                       std::int64_t width) {
  config.check_experts(per_token_key, per_token, stored);
  FeedForward mixture;
  mixture.experts = stored;
  mixture.experts_per_token = per_token;
  mixture.expert_intermediate = width;
  return mixture;
}

FeedForward dense_of(std::int64_t width) {
  FeedForward dense;
  dense.intermediate = width;
  return dense;
}

}  // namespace longpeak
