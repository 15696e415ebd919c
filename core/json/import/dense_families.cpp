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
                           .qk_norm = QkNorm::kPerHead};

/// Command R7B and A: three windowed layers, then a full one.
constexpr Dense kCohere2 = {.tied = true,
                            .norms = 1,
                            .qkv_bias = {"attention_bias"},
                            .output_bias = {"attention_bias"},
                            .window = 4096,
                            .full_every = 4,
                            .free_of_cost = "order_of_interleaved_layers"};

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
                               .window = 0};

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

constexpr Dense kExaone = {.older_spellings = true};

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

/// Baichuan: q, k and v in one matrix.
constexpr Dense kBaichuan = {.older_spellings = true, .free_of_cost = "z_loss_weight"};

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

constexpr Dense kGptNeox = {.gated = false,
                            .norms = 4,
                            .last_norms = 2,
                            .qkv_bias = {"attention_bias", true},
                            .output_bias = {"attention_bias", true},
                            .mlp_bias = kAlways,
                            .free_of_cost = "use_parallel_residual gradient_checkpointing"};

constexpr Dense kGpt2 = {
    .tied = true,
    .gated = false,
    .norms = 4,
    .last_norms = 2,
    .qkv_bias = kAlways,
    .output_bias = kAlways,
    .mlp_bias = kAlways,
    .positions = 0,
    .width_factor = 4,
    .older_spellings = true,
    .free_of_cost =
        "scale_attn_weights scale_attn_by_inverse_layer_idx"
        " reorder_and_upcast_attn attention_softmax_in_fp32 scale_attention_softmax_in_fp32"
        " summary_type summary_use_proj summary_activation summary_proj_to_logits"
        " summary_first_dropout validate_runner_input inference_runner"};

/// The first two rows of the table of positions are never used.
constexpr Dense kOpt = {.tied = true,
                        .gated = false,
                        .norms = 4,
                        .last_norms = 2,
                        .qkv_bias = {"enable_bias", true},
                        .output_bias = {"enable_bias", true},
                        .mlp_bias = {"enable_bias", true},
                        .positions = 2,
                        .older_spellings = true,
                        .free_of_cost = "layerdrop"};

/// Bloom: ALiBi, and a norm behind the embedding.
constexpr Dense kBloom = {.tied = true,
                          .gated = false,
                          .norms = 4,
                          .last_norms = 4,
                          .qkv_bias = kAlways,
                          .output_bias = kAlways,
                          .mlp_bias = kAlways,
                          .width_factor = 4,
                          .older_spellings = true,
                          .free_of_cost =
                              "apply_residual_connection_post_layernorm slow_but_exact skip_bias_add"
                              " skip_bias_add_qkv bias_dropout_fusion attention_softmax_in_fp32"
                              " masked_softmax_fusion offset_alibi"};

template <const Dense& kSpec>
void build(Config& config, Model& model) {
  build_dense(config, model, kSpec);
}

/// One KV head where multi_query is set, as it is by default.
void build_gpt_bigcode(Config& config, Model& model) {
  Dense spec = kGpt2;
  if (config.flag_or("multi_query", true)) spec.heads.kv_heads = 1;
  build_dense(config, model, spec);
}

/// OPT-350M normalises behind each sublayer and embeds at another width.
void build_opt(Config& config, Model& model) {
  if (!config.flag_or("do_layer_norm_before", true) || config.flag_or("_remove_final_layer_norm", false)) {
    config.refuse(ErrorCode::kInconsistent, "do_layer_norm_before", "must be true for this architecture");
  }
  build_dense(config, model, kOpt);
  if (config.count_or("word_embed_proj_dim", model.hidden_size) != model.hidden_size) {
    config.refuse(ErrorCode::kInconsistent, "word_embed_proj_dim", "must be hidden_size");
  }
  if (!config.flag_or("layer_norm_elementwise_affine", true)) {
    config.refuse(ErrorCode::kInconsistent, "layer_norm_elementwise_affine", "must be true");
  }
}

/// StableLM: one norm a layer where attention and feed-forward are parallel.
void build_stablelm(Config& config, Model& model) {
  Dense spec;
  spec.norms = config.flag_or("use_parallel_residual", false) ? 2 : 4;
  spec.last_norms = 2;
  spec.qkv_bias = {"use_qkv_bias"};
  spec.normalises_qk = {"qk_layernorm"};
  spec.qk_norm = QkNorm::kPerHead;
  build_dense(config, model, spec);
}

/// ChatGLM 3 and GLM-4 as first released: multi-query groups where multi_query_attention is set.
void build_chatglm(Config& config, Model& model) {
  Dense spec;
  const bool bias = config.flag_or("add_bias_linear", false);
  spec.qkv_bias.standard = config.flag_or("add_qkv_bias", false) || bias;
  spec.output_bias.standard = spec.mlp_bias.standard = bias;
  spec.older_spellings = true;
  spec.free_of_cost =
      "apply_query_key_layer_scaling attention_softmax_in_fp32 fp32_residual_connection pre_seq_len"
      " prefix_projection apply_residual_connection_post_layernorm bias_dropout_fusion original_rope"
      " quantization_bit interleaved_qkv";
  if (!config.flag_or("rmsnorm", true) || !config.flag_or("post_layer_norm", true) ||
      !config.flag_or("multi_query_attention", true)) {
    config.refuse(ErrorCode::kInconsistent, "rmsnorm",
                  "post_layer_norm and multi_query_attention must be true for this architecture");
  }
  build_dense(config, model, spec);
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

/// Falcon: multi-query with one norm (7B), or GQA with two norms in the new decoder (40B, 180B); tied head.
void build_falcon(Config& config, Model& model) {
  const bool new_decoder = config.flag_or("new_decoder_architecture", false);
  const bool multi_query = config.flag_or("multi_query", true);
  const bool parallel = config.flag_or("parallel_attn", true);
  Dense spec;
  spec.tied = true;
  spec.gated = false;
  spec.last_norms = 2;
  spec.qkv_bias = spec.output_bias = spec.mlp_bias = {"bias"};
  spec.width_factor = 4;
  spec.older_spellings = true;
  spec.free_of_cost = "alibi apply_residual_connection_post_layernorm bias_dropout_fusion";
  const std::int64_t layer_norms = config.count_or("num_ln_in_parallel_attn", new_decoder ? 2 : 1, 1);
  spec.norms = layer_norms == 1 && parallel ? 2 : 4;
  if (new_decoder) {
    spec.heads.kv_heads = config.count_or("num_kv_heads", config.count_or("n_head_kv", 0));
  } else {
    config.accept("num_kv_heads n_head_kv");
    if (multi_query) spec.heads.kv_heads = 1;
  }
  build_dense(config, model, spec);
}

constexpr std::array kFamilies = {
    Family{"llama", build<kLlama>},
    Family{"granite", build<kLlama>},
    Family{"qwen2", build<kQwen2>},
    Family{"qwen2_vl", build<kQwen2>},
    Family{"qwen2_vl_text", build<kQwen2>},
    Family{"qwen2_5_vl", build<kQwen2>},
    Family{"qwen2_5_vl_text", build<kQwen2>},
    Family{"qwen3", build<kQwen3>},
    Family{"qwen3_vl_text", build<kQwen3>},
    Family{"mimo", build_mimo},
    Family{"phi", build_phi},
    Family{"falcon", build_falcon},
    Family{"mistral", build<kMistral>},
    Family{"ministral", build<kMistral>},
    Family{"ministral3", build<kMistral>},
    Family{"phi3", build<kPhi3>},
    Family{"cohere", build<kCohere>},
    Family{"cohere2", build<kCohere2>},
    Family{"olmo", build<kOlmo>},
    Family{"olmo2", build<kOlmo2>},
    Family{"olmo3", build<kOlmo3>},
    Family{"starcoder2", build<kStarcoder2>},
    Family{"seed_oss", build<kSeedOss>},
    Family{"smollm3", build<kSmolLm3>},
    Family{"exaone", build<kExaone>},
    Family{"internlm2", build<kInternLm2>},
    Family{"internlm3", build<kInternLm3>},
    Family{"ernie4_5", build<kErnie>},
    Family{"glm", build<kGlm>},
    Family{"glm4", build<kGlm4>},
    Family{"glm4v_text", build<kGlm4>},
    Family{"chatglm", build_chatglm},
    Family{"baichuan", build<kBaichuan>},
    Family{"nemotron", build<kNemotron>},
    Family{"apertus", build<kApertus>},
    Family{"stablelm", build_stablelm},
    Family{"gpt_neox", build<kGptNeox>},
    Family{"gpt2", build<kGpt2>},
    Family{"gpt_bigcode", build_gpt_bigcode},
    Family{"opt", build_opt},
    Family{"bloom", build<kBloom>},
};

}  // namespace

std::span<const Family> dense_families() { return kFamilies; }

}  // namespace longpeak
