// SPDX-License-Identifier: MIT
#include "core/json/import/family.h"

#include "core/model_costs.h"

namespace longpeak {
namespace {

constexpr std::int64_t kMostLayers = 10'000;

}  // namespace

void add_layer(Model& model, const Attention& attention, const FeedForward& feed_forward,
               double norm_parameters) {
  for (std::size_t index = 0; index < model.groups.size(); ++index) {
    LayerGroup& group = model.groups[index];
    if (group.attention == attention && group.feed_forward == feed_forward &&
        group.norm_parameters == norm_parameters) {
      ++group.layers;
      model.layer_groups.push_back(static_cast<std::int64_t>(index));
      return;
    }
  }
  model.layer_groups.push_back(static_cast<std::int64_t>(model.groups.size()));
  model.groups.push_back({1, attention, feed_forward, norm_parameters});
}

void read_frame(Config& config, Model& model, bool tied_by_default) {
  model.hidden_size = config.count("hidden_size");
  model.vocabulary_size = config.count("vocab_size");
  model.tied_embedding = config.flag_or("tie_word_embeddings", tied_by_default);
  model.other_parameters = static_cast<double>(model.hidden_size);  // the norm before the head
  const std::int64_t longest = config.count_or("max_position_embeddings", 0);
  if (longest > 0) model.max_context_tokens = longest;
}

Attention read_heads(Config& config, const Model& model, const HeadDefaults& standard) {
  Attention attention;
  attention.query_heads = config.count("num_attention_heads");
  attention.kv_heads = config.count_or("num_key_value_heads",
                                       standard.kv_heads > 0 ? standard.kv_heads : attention.query_heads, 1);
  std::int64_t dim = standard.head_dim;
  if (dim == 0) {
    if (!config.failed() && !config.has("head_dim") && model.hidden_size % attention.query_heads != 0) {
      config.refuse(
          ErrorCode::kInconsistent, "num_attention_heads",
          "must divide hidden_size " + std::to_string(model.hidden_size) + " where head_dim is not given");
    }
    dim = model.hidden_size / attention.query_heads;
  }
  attention.key_dim = attention.value_dim = config.count_or("head_dim", dim, 1);
  // A missing count is an error already.
  if (config.has("num_attention_heads") || attention.query_heads > 1) {
    config.check_divides("num_key_value_heads", attention.kv_heads, attention.query_heads,
                         "num_attention_heads");
  }
  return attention;
}

Attention with_window(Attention attention, std::int64_t window) {
  attention.kind = AttentionKind::kWindow;
  attention.window = window;
  return attention;
}

std::vector<std::string> read_layer_types(Config& config, std::int64_t layers) {
  std::vector<std::string> types = config.words("layer_types");
  if (!types.empty() && !config.check_entries("layer_types", types.size(), layers)) types.clear();
  return types;
}

std::vector<bool> read_window_layers(Config& config, std::int64_t layers) {
  std::vector<bool> windows;
  for (const std::string& type : read_layer_types(config, layers)) {
    const bool is_window = type == "sliding_attention";
    if (!is_window && type != "full_attention") {
      config.refuse_word("layer_types", type, "full_attention, sliding_attention");
      return {};
    }
    windows.push_back(is_window);
  }
  return windows;
}

std::int64_t read_layer_count(Config& config) {
  const std::int64_t layers = config.count_of({"num_hidden_layers", "n_layer", "num_layers"});
  if (layers <= kMostLayers) return layers;
  config.refuse(ErrorCode::kOutOfRange, "num_hidden_layers",
                "must be at most " + std::to_string(kMostLayers));
  return 1;
}

double layer_parameters(const Model& model, const Attention& attention, const FeedForward& feed_forward,
                        double norm_parameters) {
  Model one;
  one.hidden_size = model.hidden_size;
  add_layer(one, attention, feed_forward, norm_parameters);
  return count_costs(one).parameters;
}

void list_prediction_blocks(Config& config, Model& model, const char* key, std::optional<double> parameters) {
  const std::int64_t blocks = config.count_or(key, 0);
  if (blocks == 0) return;
  for (const SideParameters& side : model.beside) {
    if (side.name == kPredictionBlocks) return;
  }
  model.beside.push_back({std::string(kPredictionBlocks), blocks == 1 ? parameters : std::nullopt});
}

double prediction_block(const Model& model, const Attention& attention, const FeedForward& feed_forward,
                        double norm_parameters) {
  const double hidden = real(model.hidden_size);
  return layer_parameters(model, attention, feed_forward, norm_parameters) + 2 * hidden * hidden + 3 * hidden;
}

void refuse_unread(Config& config) {
  for (const std::string& key : config.unread()) {
    config.refuse(ErrorCode::kUnknownField, key.substr(0, 60),
                  "may change the cost of this architecture and is not understood; remove it if it does not");
  }
}

}  // namespace longpeak
