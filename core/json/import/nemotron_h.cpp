// SPDX-License-Identifier: MIT
// Nemotron-H, Nemotron Nano 2, Nemotron 3: a sequence of single blocks, each Mamba-2, attention, feed-forward
// or mixture with one norm before it.
#include "core/json/import/recurrent.h"
#include "core/model_costs.h"

namespace longpeak {
namespace {

/// The letters of hybrid_override_pattern.
constexpr char kMamba = 'M';
constexpr char kAttention = '*';
constexpr char kDense = '-';
constexpr char kMixture = 'E';

/// 0 for a type that is not known.
char letter_of(const std::string& type) {
  if (type == "mamba" || type == "linear_attention") return kMamba;
  if (type == "attention" || type == "full_attention") return kAttention;
  if (type == "mlp") return kDense;
  if (type == "moe") return kMixture;
  return 0;
}

/// The blocks in order, from a pattern of letters or the newer list of types; empty where both are missing.
std::string read_pattern(Config& config, const char* pattern_key, const char* types_key) {
  const std::string pattern = config.text_or(pattern_key, "");
  for (const char letter : pattern) {
    if (letter != kMamba && letter != kAttention && letter != kDense && letter != kMixture) {
      config.refuse(ErrorCode::kUnknownOption, pattern_key,
                    "must consist of M (Mamba-2), * (attention), - (feed-forward) and E (mixture)");
      return "";
    }
  }
  std::string listed;
  for (const std::string& type : config.words(types_key)) {
    const char letter = letter_of(type);
    if (letter == 0) {
      config.refuse_word(types_key, type, "mamba, attention, mlp, moe");
      return "";
    }
    listed += letter;
  }
  if (!pattern.empty() && !listed.empty() && pattern != listed) {
    config.refuse(ErrorCode::kInconsistent, pattern_key,
                  "must name the same blocks as " + std::string(types_key));
  }
  return listed.empty() ? pattern : listed;
}

void check_count(Config& config, const std::string& pattern) {
  if (pattern.empty()) {
    config.refuse(ErrorCode::kInconsistent, "hybrid_override_pattern",
                  "is missing, and so is layers_block_type; one of them must name the blocks");
  } else if (config.has("num_hidden_layers") &&
             static_cast<std::size_t>(read_layer_count(config)) != pattern.size()) {
    config.refuse(ErrorCode::kInconsistent, "num_hidden_layers",
                  "must be the number of blocks, " + std::to_string(pattern.size()));
  }
}

Attention read_attention(Config& config) {
  Attention attention;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = config.count_or("num_key_value_heads", attention.query_heads, 1);
  attention.key_dim = config.count_or("head_dim", config.count_or("attention_head_dim", 128, 1), 1);
  attention.value_dim = attention.key_dim;
  const bool bias = config.flag_or("attention_bias", false);
  attention.query_bias = attention.key_bias = attention.value_bias = attention.output_bias = bias;
  config.check_divides("num_key_value_heads", attention.kv_heads, attention.query_heads,
                       "num_attention_heads");
  return attention;
}

Mamba2 read_mixer(Config& config) {
  Mamba2 mixer;
  mixer.heads = config.count_or("mamba_num_heads", 128, 1);
  mixer.head_dim = config.count_or("mamba_head_dim", 64, 1);
  mixer.groups = config.count_or("n_groups", 8, 1);
  mixer.state = config.count_or("ssm_state_size", 128, 1);
  mixer.kernel = config.count_or("conv_kernel", 4, 1);
  mixer.convolution_bias = config.flag_or("use_conv_bias", true);
  mixer.input_bias = mixer.output_bias = config.flag_or("use_bias", false);
  config.accept("expand mamba_proj_bias");
  check_groups(config, "n_groups", mixer);
  return mixer;
}

/// Squared ReLU: two matrices.
FeedForward read_dense(Config& config) {
  FeedForward dense;
  dense.gated = false;
  dense.bias = config.flag_or("mlp_bias", false);
  dense.intermediate = config.count("intermediate_size");
  return dense;
}

/// Routed experts with a correction bias, in Super and Ultra at a smaller width (moe_latent_size); the shared
/// expert works at the hidden size.
FeedForward read_mixture(Config& config) {
  FeedForward mixture;
  mixture.gated = false;
  mixture.bias = config.flag_or("mlp_bias", false);
  mixture.expert_bias = mixture.bias;
  mixture.experts = config.count("n_routed_experts");
  mixture.experts_per_token = read_experts_per_token(config, "num_experts_per_tok", 2, mixture.experts);
  mixture.expert_intermediate = config.count("moe_intermediate_size");
  mixture.shared_intermediate =
      config.count_or("n_shared_experts", 1) * config.count_or("moe_shared_expert_intermediate_size", 7688);
  mixture.expert_hidden = config.count_or("moe_latent_size", 0);
  mixture.router_bias = true;
  return mixture;
}

/// Settings of blocks the pattern does not have.
void accept_rest(Config& config) {
  config.accept(
      "intermediate_size mlp_bias n_routed_experts num_experts_per_tok moe_intermediate_size"
      " n_shared_experts moe_shared_expert_intermediate_size moe_latent_size"
      " moe_shared_expert_overlap");
}

/// What each letter stands for.
struct Blocks {
  Attention mixer;
  Attention attention;
  FeedForward dense;
  FeedForward mixture;
};

Blocks read_blocks(Config& config, const Model& model, const std::string& letters) {
  Blocks blocks;
  blocks.mixer = mamba2_layer(config, "ssm_state_size", real(model.hidden_size), read_mixer(config));
  blocks.attention = read_attention(config);
  if (letters.find(kDense) != std::string::npos) blocks.dense = read_dense(config);
  if (letters.find(kMixture) != std::string::npos) blocks.mixture = read_mixture(config);
  accept_rest(config);
  return blocks;
}

void add_blocks(Model& model, const Blocks& blocks, const std::string& pattern) {
  Attention none;
  none.kind = AttentionKind::kNone;
  const double norm = real(model.hidden_size);
  for (const char letter : pattern) {
    if (letter == kMamba) add_layer(model, blocks.mixer, {}, norm);
    if (letter == kAttention) add_layer(model, blocks.attention, {}, norm);
    if (letter == kDense) add_layer(model, none, blocks.dense, norm);
    if (letter == kMixture) add_layer(model, none, blocks.mixture, norm);
  }
}

/// The block that predicts further tokens: enorm, hnorm and eh_proj of embedding and hidden state, its own
/// blocks, final_layernorm.
double prediction_parameters(const Model& model, const Blocks& blocks, const std::string& pattern) {
  Model block;
  block.hidden_size = model.hidden_size;
  add_blocks(block, blocks, pattern);
  const double hidden = real(model.hidden_size);
  return count_costs(block).parameters + 2 * hidden * hidden + 3 * hidden;
}

}  // namespace

void build_nemotron_h(Config& config, Model& model) {
  read_frame(config, model, false);
  const std::string pattern = read_pattern(config, "hybrid_override_pattern", "layers_block_type");
  if (config.failed()) return;
  check_count(config, pattern);
  std::string further = read_pattern(config, "mtp_hybrid_override_pattern", "mtp_layers_block_type");
  if (further.empty()) further = {kAttention, kMixture};
  const std::int64_t steps = config.count_or("num_nextn_predict_layers", 0);
  const Blocks blocks = read_blocks(config, model, steps > 0 ? pattern + further : pattern);
  add_blocks(model, blocks, pattern);
  if (steps > 0) {
    SideParameters block{std::string(kPredictionBlocks), std::nullopt};
    if (steps == 1) block.parameters = prediction_parameters(model, blocks, further);
    model.beside.push_back(block);
  }
}

}  // namespace longpeak
