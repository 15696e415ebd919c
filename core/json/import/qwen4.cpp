// SPDX-License-Identifier: MIT
// Qwen4 as released in preview, Qwen3.8-Flash-Next: Qwen3.5's layers with a sparse indexer on full attention,
// several residual streams, and tables of n-grams that are looked up in some layers.
#include "core/json/import/delta_net.h"

namespace longpeak {
namespace {

constexpr double kMostNgramTables = 256;
constexpr std::int64_t kMostNgramRows = 100'000'000;

/// Residual streams and the rank of their mixing.
struct Streams {
  double norm;      ///< one weight a channel of all streams
  double matrices;  ///< input_mix_weight_down, input_mix_weight_up
  double inject;    ///< block_inject_weight: from all channels to one weight a stream
};

Streams read_streams(Config& config, const Model& model) {
  const double count = real(config.count_or("hc_count", 4, 2));
  const double channels = count * real(model.hidden_size);
  return {channels, 2 * channels * real(config.count_or("hc_lowrank", 320, 1)), channels * count};
}

/// The indexer averages the keys of `ratio` tokens into one of its own: its cache grows by a part of a key a
/// token, and as much is multiplied. index_qk_proj, q_layernorm, k_layernorm.
Indexer read_indexer(Config& config, const Model& model) {
  Indexer indexer;
  indexer.heads = config.count_or("indexer_n_heads", 0);
  config.accept("indexer_kv_heads indexer_head_dim indexer_budget indexer_compress_ratio");
  if (indexer.heads == 0) return indexer;
  const std::int64_t dim = config.count("indexer_head_dim");
  const std::int64_t ratio = config.count("indexer_compress_ratio");
  const std::int64_t key_heads = config.count("indexer_kv_heads");
  indexer.read_tokens = config.count("indexer_budget");
  if (key_heads != 1) config.refuse(ErrorCode::kInconsistent, "indexer_kv_heads", "must be 1");
  config.check_divides("indexer_compress_ratio", ratio, dim, "indexer_head_dim");
  indexer.dim = dim / ratio;
  indexer.parameters = real(model.hidden_size) * real(indexer.heads + 1) * real(dim) + 2 * real(dim);
  return indexer;
}

bool is_prime(std::int64_t value) {
  if (value % 2 == 0) return value == 2;
  for (std::int64_t divisor = 3; divisor * divisor <= value; divisor += 2) {
    if (value % divisor == 0) return false;
  }
  return value > 1;
}

/// n-gram tables of all layers that have one.
struct Ngrams {
  std::vector<std::int64_t> layers;  ///< counted from 1
  std::int64_t heads = 0;            ///< tables a layer
  double width = 0;                  ///< of all heads together
  std::vector<double> rows;          ///< of each layer, all heads together, padded
};

/// Rows of the heads' tables: successive primes from the base on, each layer's sum padded.
void count_rows(Config& config, Ngrams& ngrams) {
  const std::int64_t base = config.count_or("ngram_vocab_size_base", 20'000'000, 2);
  const std::int64_t divisor = config.count_or("make_ngram_vocab_size_divisible_by", 128, 1);
  const double tables = real(ngrams.heads) * static_cast<double>(ngrams.layers.size());
  if (base > kMostNgramRows || tables > kMostNgramTables) {
    config.refuse(ErrorCode::kTooLarge, "ngram_vocab_size_base",
                  "and heads_per_ngram make more or larger tables than are supported");
    return;
  }
  std::int64_t prime = base - 1;
  for (std::size_t layer = 0; layer < ngrams.layers.size(); ++layer) {
    std::int64_t rows = 0;
    for (std::int64_t head = 0; head < ngrams.heads; ++head) {
      while (!is_prime(++prime)) {
      }
      rows += prime;
    }
    ngrams.rows.push_back(real((rows + divisor - 1) / divisor * divisor));
  }
}

Ngrams read_ngrams(Config& config, const Model& model) {
  Ngrams ngrams;
  ngrams.layers = config.counts("ple_layer_ids");
  const std::int64_t width = config.count_or("ple_embed_dim", model.hidden_size, 1);
  const std::int64_t size = config.count_or("ngram_size", 3, 2);
  ngrams.heads = (size - 1) * config.count_or("heads_per_ngram", 8, 1);
  ngrams.width = real(width);
  config.accept(
      "split_ngram_parts seed ngram_vocab_size_base ple_conv_kernel_size"
      " make_ngram_vocab_size_divisible_by");
  if (ngrams.layers.empty()) return ngrams;
  if (width % ngrams.heads != 0) {
    config.refuse(ErrorCode::kInconsistent, "ple_embed_dim",
                  "must be a multiple of the " + std::to_string(ngrams.heads) + " n-gram heads");
  }
  count_rows(config, ngrams);
  return ngrams;
}

/// What a layer with an n-gram table has beside the table: key_proj for each stream, value_proj, three norms
/// of all streams, and a convolution dilated by the n-gram size that keeps its inputs.
void add_ngram_layer(Config& config, Attention& layer, const Model& model, const Streams& streams,
                     const Ngrams& ngrams) {
  const double channels = streams.norm;
  const double kernel = real(config.count_or("ple_conv_kernel_size", 4, 1));
  const double dilation = real(config.count_or("ngram_size", 3, 2));
  const Recurrence kept =
      read_recurrence(config, "ple_conv_kernel_size", 0, 0, 0, 0, channels, 1 + (kernel - 1) * dilation);
  layer.recurrence.convolution_elements += kept.convolution_elements;
  layer.extra_replicated_parameters +=
      ngrams.width * (channels + real(model.hidden_size)) + channels * (3 + kernel);
}

/// The block that predicts further tokens: one full layer, projections of embedding and hidden state, their
/// norms, a mixer of the streams.
double prediction_parameters(const Model& model, const Attention& full, const FeedForward& mixture,
                             const Streams& streams) {
  const double hidden = real(model.hidden_size);
  return layer_parameters(model, full, mixture, 2 * streams.norm) + 2 * hidden * hidden + hidden +
         2 * streams.norm + streams.matrices;
}

/// Full attention is spelled in several ways, all with the indexer.
std::vector<bool> read_linear_layers(Config& config, std::int64_t layers) {
  const std::int64_t interval = config.count_or("full_attention_interval", 4, 1);
  std::vector<bool> linear;
  for (const std::string& type : read_layer_types(config, layers)) {
    bool known = type == "linear_attention";
    linear.push_back(known);
    for (const char* full :
         {"full_attention", "qwen_sparse_attention", "deepseek_sparse_attention", "hybrid_indexed"}) {
      known = known || type == full;
    }
    if (!known) {
      config.refuse_word("layer_types", type, "linear_attention, full_attention");
    }
  }
  if (!linear.empty()) return linear;
  for (std::int64_t layer = 1; layer <= layers; ++layer) linear.push_back(layer % interval != 0);
  return linear;
}

}  // namespace

/// No norms before the halves of a layer and before the head: the mixing of the streams has them.
void build_qwen4(Config& config, Model& model) {
  read_frame(config, model, false);
  const Streams streams = read_streams(config, model);
  const double gate = streams.matrices + streams.inject;
  Attention full = read_gated_attention(config, model);
  Attention linear = read_delta_net(config, model);
  full.indexer = read_indexer(config, model);
  full.extra_replicated_parameters += gate;
  linear.extra_replicated_parameters += gate;
  FeedForward mixture = read_gated_mixture(config, 512, 10);
  mixture.extra_replicated_parameters += gate;
  const Ngrams ngrams = read_ngrams(config, model);
  const std::int64_t layers = read_layer_count(config);
  const std::vector<bool> is_linear = read_linear_layers(config, layers);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    Attention mixer = is_linear[static_cast<std::size_t>(layer)] ? linear : full;
    for (const std::int64_t listed : ngrams.layers) {
      if (listed == layer + 1) add_ngram_layer(config, mixer, model, streams, ngrams);
    }
    add_layer(model, mixer, mixture, 2 * streams.norm);
  }
  for (const double rows : ngrams.rows) {
    model.lookup_parameters += rows * (ngrams.width / real(ngrams.heads));
  }
  for (const std::int64_t listed : ngrams.layers) {
    if (listed < 1 || listed > layers) {
      config.refuse(ErrorCode::kInconsistent, "ple_layer_ids",
                    "must name layers 1 to " + std::to_string(layers) + "; got " + std::to_string(listed));
    }
  }
  if (!config.counts("mlp_only_layers").empty()) {
    config.refuse(ErrorCode::kInconsistent, "mlp_only_layers", "must be empty for this architecture");
  }
  model.other_parameters = streams.norm + streams.matrices;
  config.accept("mtp mtp_use_dedicated_embeddings output_gate_type");
  list_prediction_blocks(config, model, "mtp_num_hidden_layers",
                         prediction_parameters(model, full, mixture, streams));
}

}  // namespace longpeak
