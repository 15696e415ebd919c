// SPDX-License-Identifier: MIT
// Dense models with MHA, GQA or MQA: Llama, Qwen, Mistral, Phi, Cohere, OLMo, Falcon, GLM, GPT-2 and their
// kin.
#include <array>

#include "core/json/import/dense.h"

namespace longpeak {
namespace {

constexpr Dense kLlama = {
    .qkv_bias = {"attention_bias"}, .output_bias = {"attention_bias"}, .mlp_bias = {"mlp_bias"}};

/// A window counts only where use_sliding_window is set, and then from layer max_window_layers on.
constexpr Dense kQwen2 = {.qkv_bias = kAlways,
                          .heads = {.kv_heads = 32},
                          .window = 0,
                          .uses_window = {"use_sliding_window"},
                          .first_windowed = 28};

constexpr Dense kQwen3 = {.qkv_bias = {"attention_bias"},
                          .output_bias = {"attention_bias"},
                          .normalises_qk = kAlways,
                          .heads = {.kv_heads = 32, .head_dim = 128},
                          .window = 0,
                          .uses_window = {"use_sliding_window"},
                          .first_windowed = 28};

constexpr Dense kMistral = {.heads = {.kv_heads = 8}, .window = 0};

constexpr Dense kPhi3 = {.qkv_bias = {"attention_bias"}, .output_bias = {"attention_bias"}, .window = 0};

/// Command R: parallel block behind one norm.
constexpr Dense kCohere = {.tied = true,
                           .norms = 1,
                           .qkv_bias = {"attention_bias"},
                           .output_bias = {"attention_bias"},
                           .normalises_qk = {"use_qk_norm"},
                           .qk_norm = QkNorm::kPerHead,
                           .free_of_cost = "position_embedding_type use_parallel_embedding"};

/// Command R7B and A: three windowed layers, then a full one.
constexpr Dense kCohere2 = {.tied = true,
                            .norms = 1,
                            .qkv_bias = {"attention_bias"},
                            .output_bias = {"attention_bias"},
                            .window = 4096,
                            .full_every = 4,
                            .free_of_cost =
                                "order_of_interleaved_layers position_embedding_type"
                                " use_parallel_embedding"};

/// OLMo: LayerNorm without weights.
constexpr Dense kOlmo = {.norms = 0,
                         .last_norms = 0,
                         .qkv_bias = {"attention_bias"},
                         .output_bias = {"attention_bias"},
                         .free_of_cost = "clip_qkv"};

/// OLMo 2: norms after each sublayer, QK norms over all heads at once.
constexpr Dense kOlmo2 = {.qkv_bias = {"attention_bias"},
                          .output_bias = {"attention_bias"},
                          .normalises_qk = kAlways,
                          .qk_norm = QkNorm::kPerHead};

/// OLMo 3: the same with three windowed layers before each full one.
constexpr Dense kOlmo3 = {.qkv_bias = {"attention_bias"},
                          .output_bias = {"attention_bias"},
                          .normalises_qk = kAlways,
                          .qk_norm = QkNorm::kPerHead,
                          .window = 4096,
                          .full_every = 4};

constexpr Dense kStarcoder2 = {.tied = true,
                               .gated = false,
                               .norms = 4,
                               .last_norms = 2,
                               .qkv_bias = {"use_bias", true},
                               .output_bias = {"use_bias", true},
                               .mlp_bias = {"use_bias", true},
                               .heads = {.kv_heads = 2},
                               .window = 0,
                               .free_of_cost =
                                   "attention_softmax_in_fp32 scale_attention_softmax_in_fp32"
                                   " scale_attn_weights"};

constexpr Dense kSeedOss = {.qkv_bias = {"attention_bias", true},
                            .output_bias = {"attention_out_bias"},
                            .mlp_bias = {"mlp_bias"},
                            .heads = {.kv_heads = 8, .head_dim = 128}};

/// SmolLM3 leaves rotation out in some layers, which costs nothing.
constexpr Dense kSmolLm3 = {.tied = true,
                            .qkv_bias = {"attention_bias"},
                            .output_bias = {"attention_bias"},
                            .mlp_bias = {"mlp_bias"},
                            .heads = {.kv_heads = 4},
                            .window = 0,
                            .uses_window = {"use_sliding_window"},
                            .free_of_cost = "no_rope_layers no_rope_layer_interval"};

constexpr Dense kInternLm2 = {.qkv_bias = {"bias"}, .output_bias = {"bias"}};

constexpr Dense kInternLm3 = {.qkv_bias = {"qkv_bias"}, .output_bias = {"bias"}, .mlp_bias = {"bias"}};

constexpr Dense kErnie = {.tied = true,
                          .qkv_bias = {"use_bias"},
                          .output_bias = {"use_bias"},
                          .mlp_bias = {"use_bias"},
                          .heads = {.head_dim = 128}};

constexpr Dense kGlm = {.qkv_bias = {"attention_bias"}, .heads = {.kv_heads = 2, .head_dim = 128}};

/// GLM-4 0414: norms before and after each sublayer.
constexpr Dense kGlm4 = {
    .norms = 4, .qkv_bias = {"attention_bias"}, .heads = {.kv_heads = 2, .head_dim = 128}};

/// Nemotron 4 and Minitron: LayerNorm, squared ReLU.
constexpr Dense kNemotron = {.gated = false,
                             .norms = 4,
                             .last_norms = 2,
                             .qkv_bias = {"attention_bias"},
                             .output_bias = {"attention_bias"},
                             .mlp_bias = {"mlp_bias"}};

/// Apertus: two learned numbers in each activation.
constexpr Dense kApertus = {.gated = false,
                            .qkv_bias = {"attention_bias"},
                            .output_bias = {"attention_bias"},
                            .mlp_bias = {"mlp_bias"},
                            .normalises_qk = kAlways,
                            .layer_extra = 2,
                            .free_of_cost = "post_norm qk_norm"};

/// Cohere's own releases say what its classes do in any case.
template <const Dense& kSpec>
void build_cohere(Config& config, Model& model) {
  for (const char* key : {"use_parallel_block", "use_gated_activation", "use_embedding_sharing"}) {
    config.expect(key, true);
  }
  if (kSpec.full_every > 0) {
    const std::int64_t pattern = config.count_or("sliding_window_pattern", kSpec.full_every, 1);
    config.expect_count("layer_switch", pattern);
  }
  build_dense(config, model, kSpec);
}

void build_starcoder2(Config& config, Model& model) {
  config.expect_word("mlp_type", "default");
  config.expect_word("norm_type", "layer_norm");
  build_dense(config, model, kStarcoder2);
}

/// Minitron gives the size of a head twice.
void build_nemotron(Config& config, Model& model) {
  build_dense(config, model, kNemotron);
  if (!config.failed()) config.expect_count("kv_channels", model.groups.front().attention.key_dim);
}

/// StableLM: one norm a layer where attention and feed-forward are parallel.
void build_stablelm(Config& config, Model& model) {
  Dense spec;
  spec.norms = config.flag_or("use_parallel_residual", false) ? 2 : 4;
  spec.last_norms = 2;
  spec.qkv_bias = {"use_qkv_bias"};
  spec.normalises_qk = {"qk_layernorm"};
  spec.qk_norm = QkNorm::kPerHead;
  spec.free_of_cost = "rope_pct";
  build_dense(config, model, spec);
  if (!config.failed()) config.expect_count("num_heads", model.groups.front().attention.query_heads);
}

/// Xiaomi MiMo 7B: Qwen2 with prediction blocks beside the decoder.
void build_mimo(Config& config, Model& model) {
  config.accept("attention_bias");  // as in Qwen2, whatever it says
  build_dense(config, model, kQwen2);
  if (model.groups.empty()) return;
  const LayerGroup& last = model.groups.back();
  list_prediction_blocks(config, model, "num_nextn_predict_layers",
                         prediction_block(model, last.attention, last.feed_forward, last.norm_parameters));
}

/// Phi-1 and Phi-2: parallel block behind one LayerNorm, biases everywhere, two matrices.
void build_phi(Config& config, Model& model) {
  constexpr Dense kPhi = {
      .gated = false, .last_norms = 2, .qkv_bias = kAlways, .output_bias = kAlways, .mlp_bias = kAlways};
  Dense spec = kPhi;
  if (config.flag_or("qk_layernorm", false)) {
    const std::int64_t heads = config.count("num_attention_heads");
    spec.layer_extra = 4 * real(config.count("hidden_size") / heads);
  }
  model.head_bias = true;
  build_dense(config, model, spec);
}

/// Phi-3 and Phi-4 mini. phi3_v and phi4mm have towers beside it and, for what those make, adapters.
void build_phi3(Config& config, Model& model) {
  for (const char* key : {"lm_head_bias", "mlp_bias"}) config.expect(key, false);
  config.expect_count("full_attn_mod", 1);
  config.accept("interpolate_factor embd_layer img_processor audio_processor vision_lora speech_lora");
  build_dense(config, model, kPhi3);
  for (const auto& [key, name] :
       {std::pair{"img_processor", "vision tower"}, std::pair{"audio_processor", "audio tower"},
        std::pair{"vision_lora", "vision adapter"}, std::pair{"speech_lora", "speech adapter"}}) {
    if (config.has(key)) model.beside.push_back({name, std::nullopt});
  }
}

/// Every release since v0.2 has "sliding_window": null, which copies leave out; v0.1 has 4096.
void build_mistral(Config& config, Model& model) {
  build_dense(config, model, kMistral);
  if (config.names("sliding_window")) return;
  model.remark =
      "sliding_window is not given: every layer is counted as full, as in all releases since v0.2.";
}

constexpr std::array kFamilies = {
    Family{"llama", build_as<kLlama>},
    Family{"code_llama", build_as<kLlama>},
    Family{"Yi", build_as<kLlama>},
    Family{"llava", build_as<kLlama>},
    Family{"aquila", build_as<kLlama>},
    Family{"granite", build_as<kLlama>},
    Family{"qwen2", build_as<kQwen2>},
    Family{"qwen2_vl", build_as<kQwen2>},
    Family{"qwen2_vl_text", build_as<kQwen2>},
    Family{"qwen2_5_vl", build_as<kQwen2>},
    Family{"qwen2_5_vl_text", build_as<kQwen2>},
    Family{"qwen2_5_omni_text", build_as<kQwen2>},
    Family{"qwen3", build_as<kQwen3>},
    Family{"qwen3_vl_text", build_as<kQwen3>},
    Family{"mimo", build_mimo},
    Family{"phi", build_phi},
    Family{"mistral", build_mistral},
    Family{"ministral", build_as<kMistral>},
    Family{"ministral3", build_as<kMistral>},
    Family{"phi3", build_phi3},
    Family{"phi3_v", build_phi3},
    Family{"phi4mm", build_phi3},
    Family{"cohere", build_cohere<kCohere>},
    Family{"cohere2", build_cohere<kCohere2>},
    Family{"olmo", build_as<kOlmo>},
    Family{"olmo2", build_as<kOlmo2>},
    Family{"olmo3", build_as<kOlmo3>},
    Family{"starcoder2", build_starcoder2},
    Family{"seed_oss", build_as<kSeedOss>},
    Family{"smollm3", build_as<kSmolLm3>},
    Family{"internlm2", build_as<kInternLm2>},
    Family{"internlm3", build_as<kInternLm3>},
    Family{"ernie4_5", build_as<kErnie>},
    Family{"glm", build_as<kGlm>},
    Family{"glm4", build_as<kGlm4>},
    Family{"glm4v", build_as<kGlm4>},
    Family{"glm4v_text", build_as<kGlm4>},
    Family{"nemotron", build_nemotron},
    Family{"apertus", build_as<kApertus>},
    Family{"stablelm", build_stablelm},
    Family{"stablelm_epoch", build_stablelm},
};

}  // namespace

std::span<const Family> dense_families() { return kFamilies; }

}  // namespace longpeak
