// SPDX-License-Identifier: MIT
// Dense models with MHA, GQA or MQA: Llama, Mistral, Qwen, Phi, Cohere, OLMo, Falcon, StarCoder2 and their
// kin.
#include <array>

#include "core/json/import/family.h"

namespace longpeak {
namespace {

/// What one class does the same way in every layer.
struct Habits {
  bool tied = false;  ///< tie_word_embeddings where the key is missing
  double norms = 2;   ///< weights of hidden size a layer
  QkNorm qk_norm = QkNorm::kNone;
};

FeedForward dense(Config& config, bool gated = true) {
  FeedForward feed_forward;
  feed_forward.intermediate = config.count("intermediate_size");
  feed_forward.gated = gated;
  return feed_forward;
}

void set_biases(Attention& attention, bool projections, bool output) {
  attention.query_bias = attention.key_bias = attention.value_bias = projections;
  attention.output_bias = output;
}

void as_window(Attention& attention, std::int64_t window) {
  attention.kind = AttentionKind::kWindow;
  attention.window = window;
}

/// Layers that differ only in whether they keep a window. `windowed(i)` says which do when `layer_types` does
/// not.
template <class Windowed>
void add_layers(Config& config, Model& model, const Attention& full, const FeedForward& feed_forward,
                double norms, std::int64_t window, Windowed windowed) {
  const std::int64_t layers = read_layer_count(config);
  const std::vector<std::string> types = read_layer_types(config, layers);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    bool keeps_window = window > 0 && windowed(layer);
    if (!types.empty()) {
      const std::string& type = types[static_cast<std::size_t>(layer)];
      keeps_window = type == "sliding_attention";
      if (!keeps_window && type != "full_attention") {
        config.refuse(ErrorCode::kUnknownOption, "layer_types",
                      "\"" + type + "\" is not one of full_attention, sliding_attention");
        return;
      }
      if (keeps_window && window == 0) {
        config.refuse(ErrorCode::kInconsistent, "sliding_window",
                      "is missing, and layer_types has sliding layers");
        return;
      }
    }
    Attention attention = full;
    if (keeps_window) as_window(attention, window);
    add_layer(model, attention, feed_forward, norms);
  }
}

constexpr auto kAllLayers = [](std::int64_t) { return true; };

void build_plain(Config& config, Model& model, const Habits& habits, const Attention& attention,
                 const FeedForward& feed_forward, std::int64_t window = 0) {
  const double norms = habits.norms * static_cast<double>(model.hidden_size);
  add_layers(config, model, attention, feed_forward, norms, window, kAllLayers);
}

void build_llama(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  FeedForward feed_forward = dense(config);
  feed_forward.bias = config.flag_or("mlp_bias", false);
  build_plain(config, model, {}, attention, feed_forward);
}

void build_mistral(Config& config, Model& model) {
  read_frame(config, model, false);
  const Attention attention = read_heads(config, model, {.kv_heads = 8});
  build_plain(config, model, {}, attention, dense(config), config.count_or("sliding_window", 0));
}

/// Qwen2's window counts only where use_sliding_window is set, and then from layer max_window_layers on.
void build_qwen(Config& config, Model& model, Attention attention) {
  const std::int64_t window = config.count_or("sliding_window", 0);
  const bool used = config.flag_or("use_sliding_window", false);
  const std::int64_t full_layers = config.count_or("max_window_layers", 28);
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  add_layers(config, model, attention, dense(config), norms, used ? window : 0,
             [=](std::int64_t layer) { return layer >= full_layers; });
}

void build_qwen2(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model, {.kv_heads = 32});
  set_biases(attention, true, false);
  build_qwen(config, model, attention);
}

void build_qwen3(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model, {.kv_heads = 32, .head_dim = 128});
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  attention.qk_norm = QkNorm::kSharedByHeads;
  build_qwen(config, model, attention);
}

/// Xiaomi MiMo 7B: Qwen2 with prediction blocks beside the decoder.
void build_mimo(Config& config, Model& model) {
  config.accept("attention_bias");  // as in Qwen2, whatever it says
  build_qwen2(config, model);
  if (model.groups.empty()) return;
  const LayerGroup& last = model.groups.back();
  list_prediction_blocks(config, model, "num_nextn_predict_layers",
                         prediction_block(model, last.attention, last.feed_forward, last.norm_parameters));
}

void build_phi3(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  build_plain(config, model, {}, attention, dense(config), config.count_or("sliding_window", 0));
}

/// Phi-1 and Phi-2: parallel block behind one LayerNorm, biases everywhere, two matrices.
void build_phi(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  set_biases(attention, true, true);
  if (config.flag_or("qk_layernorm", false)) {
    attention.extra_replicated_parameters = 4.0 * static_cast<double>(attention.key_dim);
  }
  FeedForward feed_forward = dense(config, false);
  feed_forward.bias = true;
  model.head_bias = true;
  model.other_parameters = 2.0 * static_cast<double>(model.hidden_size);
  build_plain(config, model, {}, attention, feed_forward);
}

/// Cohere Command R: parallel block behind one norm, tied head.
void build_cohere(Config& config, Model& model) {
  read_frame(config, model, true);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  if (config.flag_or("use_qk_norm", false)) attention.qk_norm = QkNorm::kPerHead;
  build_plain(config, model, {.norms = 1}, attention, dense(config));
}

/// Cohere Command R7B and A: three windowed layers, then a full one.
void build_cohere2(Config& config, Model& model) {
  read_frame(config, model, true);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  const std::int64_t window = config.count_or("sliding_window", 4096);
  const std::int64_t pattern = config.has("sliding_window_pattern")
                                   ? config.count("sliding_window_pattern")
                                   : config.count_or("_sliding_window_pattern", 4, 1);
  config.accept("_sliding_window_pattern");
  config.accept("order_of_interleaved_layers");
  config.accept("rotary_pct");
  const double norms = static_cast<double>(model.hidden_size);
  add_layers(config, model, attention, dense(config), norms, window,
             [=](std::int64_t layer) { return (layer + 1) % pattern != 0; });
}

/// OLMo 2: norms after each sublayer, QK norms over all heads at once.
void build_olmo2(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  attention.qk_norm = QkNorm::kPerHead;
  build_plain(config, model, {}, attention, dense(config));
}

/// OLMo 3: the same with three windowed layers before each full one.
void build_olmo3(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model);
  const bool bias = config.flag_or("attention_bias", false);
  set_biases(attention, bias, bias);
  attention.qk_norm = QkNorm::kPerHead;
  const double norms = 2.0 * static_cast<double>(model.hidden_size);
  add_layers(config, model, attention, dense(config), norms, config.count_or("sliding_window", 4096),
             [](std::int64_t layer) { return (layer + 1) % 4 != 0; });
}

/// StarCoder2: LayerNorm and biases everywhere, two matrices, tied head.
void build_starcoder2(Config& config, Model& model) {
  read_frame(config, model, true);
  Attention attention = read_heads(config, model, {.kv_heads = 2});
  const bool bias = config.flag_or("use_bias", true);
  set_biases(attention, bias, bias);
  FeedForward feed_forward = dense(config, false);
  feed_forward.bias = bias;
  model.other_parameters = 2.0 * static_cast<double>(model.hidden_size);
  build_plain(config, model, {.norms = 4}, attention, feed_forward, config.count_or("sliding_window", 0));
}

/// Falcon: multi-query with one norm (7B), or GQA with two norms in the new decoder (40B, 180B); tied head.
void build_falcon(Config& config, Model& model) {
  read_frame(config, model, true);
  const bool new_decoder = config.flag_or("new_decoder_architecture", false);
  const bool multi_query = config.flag_or("multi_query", true);
  const bool parallel = config.flag_or("parallel_attn", true);
  Attention attention;
  attention.query_heads = config.count_of({"num_attention_heads", "n_head"});
  attention.kv_heads = attention.query_heads;
  if (new_decoder) {
    attention.kv_heads =
        config.count_or("num_kv_heads", config.count_or("n_head_kv", attention.query_heads), 1);
  } else if (multi_query) {
    attention.kv_heads = 1;
    config.accept("num_kv_heads");
    config.accept("n_head_kv");
  }
  attention.key_dim = attention.value_dim = model.hidden_size / attention.query_heads;
  for (const char* key : {"alibi", "apply_residual_connection_post_layernorm", "bias_dropout_fusion"}) {
    config.accept(key);
  }
  const bool bias = config.flag_or("bias", false);
  set_biases(attention, bias, bias);
  FeedForward feed_forward;
  feed_forward.gated = false;
  feed_forward.bias = bias;
  feed_forward.intermediate = config.count_or("ffn_hidden_size", 4 * model.hidden_size, 1);
  const double layer_norms =
      config.count_or("num_ln_in_parallel_attn", new_decoder ? 2 : 1, 1) == 1 && parallel ? 1 : 2;
  model.other_parameters = 2.0 * static_cast<double>(model.hidden_size);
  build_plain(config, model, {.norms = 2 * layer_norms}, attention, feed_forward);
}

/// ByteDance Seed-OSS: biases on queries, keys and values, and on the output where the key says so.
void build_seed_oss(Config& config, Model& model) {
  read_frame(config, model, false);
  Attention attention = read_heads(config, model, {.kv_heads = 8, .head_dim = 128});
  set_biases(attention, config.flag_or("attention_bias", true), config.flag_or("attention_out_bias", false));
  FeedForward feed_forward = dense(config);
  feed_forward.bias = config.flag_or("mlp_bias", false);
  build_plain(config, model, {}, attention, feed_forward);
}

constexpr std::array kFamilies = {
    Family{"llama", build_llama},
    Family{"mistral", build_mistral},
    Family{"ministral3", build_mistral},
    Family{"ministral", build_mistral},
    Family{"qwen2", build_qwen2},
    Family{"qwen3", build_qwen3},
    Family{"qwen3_vl_text", build_qwen3},
    Family{"mimo", build_mimo},
    Family{"phi3", build_phi3},
    Family{"phi", build_phi},
    Family{"cohere", build_cohere},
    Family{"cohere2", build_cohere2},
    Family{"olmo2", build_olmo2},
    Family{"olmo3", build_olmo3},
    Family{"starcoder2", build_starcoder2},
    Family{"falcon", build_falcon},
    Family{"seed_oss", build_seed_oss},
};

}  // namespace

std::span<const Family> head_attention_families() { return kFamilies; }

}  // namespace longpeak
