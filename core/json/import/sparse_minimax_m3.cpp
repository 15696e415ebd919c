// SPDX-License-Identifier: MIT
// MiniMax M3: layers that store keys and values of every token but read only the blocks an indexer chooses.
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

/// Which layers choose blocks: layer_types, or sparse_attention_freq of the older spelling.
std::vector<bool> read_sparse_layers(Config& config, std::optional<Config>& older, std::int64_t layers) {
  std::vector<bool> sparse;
  for (const std::string& type : read_layer_types(config, layers)) {
    if (type != "full_attention" && type != "minimax_m3_sparse") {
      config.refuse_word("layer_types", type, "full_attention, minimax_m3_sparse");
    }
    sparse.push_back(type == "minimax_m3_sparse");
  }
  if (sparse.empty() && older) sparse = read_layer_flags(*older, "sparse_attention_freq", layers);
  sparse.resize(static_cast<std::size_t>(layers), false);
  return sparse;
}

/// Blocks near the query are among the chosen ones.
Indexer read_blocks(Config& config, std::optional<Config>& older, const Model& model) {
  const auto size = [&](const char* key, const char* older_key, std::int64_t standard) {
    const std::int64_t outer = config.count_or(key, standard, 1);
    return older ? older->count_or(older_key, outer, 1) : outer;
  };
  Indexer indexer;
  indexer.heads = size("index_n_heads", "sparse_num_index_heads", 4);
  indexer.dim = size("index_head_dim", "sparse_index_dim", 128);
  indexer.read_tokens = size("index_topk_blocks", "sparse_topk_blocks", 16) *
                        size("index_block_size", "sparse_block_size", 128);
  const double hidden = static_cast<double>(model.hidden_size);
  const double dim = static_cast<double>(indexer.dim);
  // q_proj, k_proj, q_norm, k_norm
  indexer.parameters = hidden * static_cast<double>(indexer.heads) * dim + hidden * dim + 2 * dim;
  config.accept("index_local_blocks");
  return indexer;
}

/// The older spelling's section: nothing in it may ask for what the published weights lack.
void check_older(Config& older, const std::vector<bool>& sparse) {
  older.accept("sparse_local_block sparse_init_block sparse_score_type");
  if (!older.flag_or("use_sparse_attention", true)) {
    older.refuse(ErrorCode::kInconsistent, "use_sparse_attention", "must be true for this architecture");
  }
  const std::vector<bool> without_values =
      read_layer_flags(older, "sparse_disable_index_value", static_cast<std::int64_t>(sparse.size()));
  for (std::size_t layer = 0; layer < without_values.size(); ++layer) {
    if (!sparse[layer] || without_values[layer]) continue;
    older.refuse(ErrorCode::kInconsistent, "sparse_disable_index_value",
                 "must be 1 on each sparse layer; an indexer with values is not supported");
    break;
  }
  for (const std::string& key : older.unread()) {
    older.refuse(ErrorCode::kUnknownField, key.substr(0, 60),
                 "may change the cost of this architecture and is not understood; remove it if it does not");
  }
}

}  // namespace

void build_minimax_m3(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention full = read_heads(config, model);
  config.expect("attention_output_gate", false);
  if (config.flag_or("use_qk_norm", true)) {
    const std::string type = config.text_or("qk_norm_type", "per_head");
    full.qk_norm = type == "per_layer" ? QkNorm::kPerHead : QkNorm::kSharedByHeads;
  }
  config.accept("use_gemma_norm");  // the same weights
  const std::int64_t layers = read_layer_count(config);
  std::optional<Config> older = config.section("sparse_attention_config");
  const std::vector<bool> sparse = read_sparse_layers(config, older, layers);
  Attention chosen = full;
  chosen.indexer = read_blocks(config, older, model);
  if (older) check_older(*older, sparse);
  FeedForward mixture = mixture_of(config, "num_experts_per_tok", config.count("num_local_experts"),
                                   config.count("num_experts_per_tok"),
                                   config.count_of({"moe_intermediate_size", "intermediate_size"}));
  config.accept("intermediate_size");
  config.accept("n_shared_experts");  // all of them are in shared_intermediate_size
  mixture.shared_intermediate = config.count_or("shared_intermediate_size", 3072);
  mixture.router_bias = config.flag_or("use_routing_bias", true);
  const FeedForward dense = dense_of(config.count_or("dense_intermediate_size", 12'288, 1));
  const std::vector<bool> mixtures = read_mixture_layers(config, layers, 0);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  for (std::size_t layer = 0; layer < mixtures.size(); ++layer) {
    add_layer(model, sparse[layer] ? chosen : full, mixtures[layer] ? mixture : dense, norms);
  }
  list_prediction_blocks(config, model, "num_nextn_predict_layers");
  list_prediction_blocks(config, model, "num_mtp_modules");
}

}  // namespace longpeak
