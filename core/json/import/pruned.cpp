// SPDX-License-Identifier: MIT
// Models whose layers were cut to different sizes: Nemotron from architecture search (attention or
// feed-forward left out, or made one matrix) and OpenELM (heads and widths of each layer).
#include <cmath>

#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

/// Whole multiples of `step`, upwards.
std::int64_t rounded_up(std::int64_t count, std::int64_t step) { return (count + step - 1) / step * step; }

/// An object of block_configs with errors that name its place.
class Block {
 public:
  Block(Config& outer, const Json& json, std::size_t index, const char* part)
      : outer_(outer), path_("block_configs[" + std::to_string(index) + "]." + part) {
    static const Json empty = Json::object();
    const auto found = json.is_object() ? json.find(part) : json.end();
    const bool there = json.is_object() && found != json.end() && found->is_object();
    if (!there) outer.refuse(ErrorCode::kInconsistent, path_, "is missing; accepted: an object");
    config_.emplace(there ? *found : empty, path_, errors_);
  }
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;
  Config& config() { return *config_; }
  /// Hands the errors on, with one for each key that nobody read.
  void close() {
    for (const InputError& error : errors_) outer_.refuse(error.code, error.path, error.message);
    for (const std::string& key : config_->unread()) {
      outer_.refuse(ErrorCode::kUnknownField, path_ + "." + key.substr(0, 60),
                    "may change the cost of this architecture and is not understood");
    }
  }

 private:
  Config& outer_;
  std::string path_;
  InputErrors errors_;
  std::optional<Config> config_;
};

void refuse_present(Config& config, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    config.accept(key);
    if (config.has(key)) {
      config.refuse(ErrorCode::kInconsistent, key, "is not supported for this architecture; accepted: null");
    }
  }
}

/// Attention of one block: left out, one matrix, or with n_heads_in_group query heads for each KV head.
Attention read_block_attention(Config& block, const Model& model, const Attention& standard) {
  Attention attention;
  attention.kind = AttentionKind::kNone;
  refuse_present(block, {"window_length", "num_sink_tokens", "sparsify"});
  block.accept("unshifted_sink");
  block.accept("use_prefill_window_in_sink_attention");
  block.accept("n_heads_in_group");
  block.accept("replace_with_linear");
  if (block.flag_or("no_op", false)) return attention;
  if (block.flag_or("replace_with_linear", false)) {
    attention.extra_replicated_parameters = static_cast<double>(model.hidden_size * model.hidden_size);
    return attention;
  }
  attention = standard;
  const std::int64_t group = block.count("n_heads_in_group");
  block.check_divides("n_heads_in_group", group, standard.query_heads, "num_attention_heads");
  attention.kv_heads = standard.query_heads / group > 0 ? standard.query_heads / group : 1;
  return attention;
}

/// Feed-forward of one block: 2/3 of ffn_mult x hidden size, in multiples of 256.
FeedForward read_block_feed_forward(Config& block, const Model& model) {
  FeedForward feed_forward;
  refuse_present(block, {"sparsify"});
  block.accept("ffn_mult");
  block.accept("replace_with_linear");
  if (block.flag_or("no_op", false)) return feed_forward;
  if (block.flag_or("replace_with_linear", false)) {
    feed_forward.extra_replicated_parameters = static_cast<double>(model.hidden_size * model.hidden_size);
    return feed_forward;
  }
  const double times = block.number_or("ffn_mult", 0);
  if (!(times > 0) || times > 1000) {
    block.refuse(ErrorCode::kOutOfRange, "ffn_mult", "must be a number above 0, up to 1000");
    return feed_forward;
  }
  const double width = std::floor(2 * times * static_cast<double>(model.hidden_size) / 3);
  feed_forward.intermediate = rounded_up(static_cast<std::int64_t>(width), 256);
  return feed_forward;
}

/// A list of one positive number a layer.
std::vector<double> read_numbers(Config& config, const char* key, std::int64_t layers) {
  std::vector<double> numbers;
  const Json& list = config.raw(key);
  for (std::size_t index = 0; list.is_array() && index < list.size(); ++index) {
    if (list[index].is_number()) numbers.push_back(list[index].get<double>());
  }
  for (double& number : numbers) {
    if (!(number > 0) || number > 1000) numbers.clear();
    if (numbers.empty()) break;
  }
  if (static_cast<std::int64_t>(numbers.size()) == layers) return numbers;
  config.refuse(ErrorCode::kInconsistent, key,
                "must be a list of one number above 0 for each of the " + std::to_string(layers) + " layers");
  return {};
}

std::vector<std::int64_t> read_layer_counts(Config& config, const char* key, std::int64_t layers) {
  std::vector<std::int64_t> listed = config.counts(key);
  if (!config.check_entries(key, listed.size(), layers)) listed.clear();
  return listed;
}

/// The nearest multiple of `divisor` that loses at most a tenth.
std::int64_t made_divisible(double width, std::int64_t divisor) {
  const double step = static_cast<double>(divisor);
  const double nearest = std::max(step, std::floor((width + step / 2) / step) * step);
  return static_cast<std::int64_t>(nearest < 0.9 * width ? nearest + step : nearest);
}

}  // namespace

void build_nemotron_nas(Config& config, Model& model) {
  read_frame(config, model, false);
  config.accept("num_key_value_heads");
  config.accept("intermediate_size");
  Attention standard = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  standard.query_bias = standard.key_bias = standard.value_bias = standard.output_bias = bias;
  config.expect("mlp_bias", false);
  const std::int64_t layers = read_layer_count(config);
  const Json& blocks = config.raw("block_configs");
  if (!config.check_entries("block_configs", blocks.is_array() ? blocks.size() : 0, layers)) return;
  const double hidden = static_cast<double>(model.hidden_size);
  for (std::size_t index = 0; index < blocks.size() && !config.failed(); ++index) {
    Block attention_block(config, blocks[index], index, "attention");
    Block feed_forward_block(config, blocks[index], index, "ffn");
    const Attention attention = read_block_attention(attention_block.config(), model, standard);
    const FeedForward feed_forward = read_block_feed_forward(feed_forward_block.config(), model);
    // What is left out has no norm before it.
    const double norms = (attention_block.config().flag_or("no_op", false) ? 0 : hidden) +
                         (feed_forward_block.config().flag_or("no_op", false) ? 0 : hidden);
    attention_block.close();
    feed_forward_block.close();
    add_layer(model, attention, feed_forward, norms);
  }
}

void build_openelm(Config& config, Model& model) {
  model.hidden_size = config.count("model_dim");
  model.vocabulary_size = config.count("vocab_size");
  model.tied_embedding = config.flag_or("share_input_output_layers", true);
  model.other_parameters = static_cast<double>(model.hidden_size);
  model.max_context_tokens = config.count_or("max_context_length", 2048, 1);
  const std::int64_t layers = config.count("num_transformer_layers");
  const std::vector<std::int64_t> query_heads = read_layer_counts(config, "num_query_heads", layers);
  const std::vector<std::int64_t> kv_heads = read_layer_counts(config, "num_kv_heads", layers);
  const std::vector<double> widths = read_numbers(config, "ffn_multipliers", layers);
  const std::int64_t divisor = config.count_or("ffn_dim_divisor", 256, 1);
  Attention attention;
  attention.key_dim = attention.value_dim = config.count("head_dim");
  if (config.flag_or("normalize_qk_projections", false)) attention.qk_norm = QkNorm::kSharedByHeads;
  FeedForward feed_forward;
  feed_forward.gated = config.flag_or("ffn_with_glu", true);
  config.accept("num_gqa_groups qkv_multipliers normalization_layer_name");
  if (config.failed()) return;
  const double hidden = static_cast<double>(model.hidden_size);
  for (std::size_t layer = 0; layer < widths.size(); ++layer) {
    attention.query_heads = query_heads[layer];
    attention.kv_heads = kv_heads[layer];
    if (kv_heads[layer] < 1 || query_heads[layer] < 1 || query_heads[layer] % kv_heads[layer] != 0) {
      config.refuse(ErrorCode::kInconsistent, "num_kv_heads", "must divide num_query_heads in each layer");
      return;
    }
    feed_forward.intermediate = made_divisible(widths[layer] * hidden, divisor);
    add_layer(model, attention, feed_forward, 2 * hidden);
  }
}

}  // namespace longpeak
