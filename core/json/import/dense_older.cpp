// SPDX-License-Identifier: MIT
// Dense models that spell their keys as GPT-2 did, or have its biases and LayerNorms: GPT-2, GPT-NeoX, OPT,
// Bloom, StarCoder, Falcon, Baichuan, ChatGLM, EXAONE, GPT-J, Qwen.
#include <array>

#include "core/json/import/dense.h"

namespace longpeak {
namespace {

constexpr Dense kExaone = {.older_spellings = true};

/// Baichuan: q, k and v in one matrix.
constexpr Dense kBaichuan = {.older_spellings = true, .free_of_cost = "z_loss_weight"};

/// GPT-J: parallel block behind one LayerNorm, biases on the feed-forward and the head.
constexpr Dense kGptJ = {.gated = false,
                         .last_norms = 2,
                         .mlp_bias = kAlways,
                         .width_factor = 4,
                         .older_spellings = true,
                         .free_of_cost =
                             "rotary scale_attn_weights summary_type"
                             " summary_use_proj summary_activation summary_proj_to_logits"
                             " summary_first_dropout"};

/// Qwen, the first generation.
constexpr Dense kQwen = {.qkv_bias = kAlways,
                         .older_spellings = true,
                         .free_of_cost =
                             "scale_attn_weights use_dynamic_ntk use_logn_attn"
                             " use_cache_quantization use_cache_kernel softmax_in_fp32 onnx_safe"
                             " fp32 emb_dropout_prob attn_dropout_prob"};

constexpr Dense kGptNeox = {.gated = false,
                            .norms = 4,
                            .last_norms = 2,
                            .qkv_bias = {"attention_bias", true},
                            .output_bias = {"attention_bias", true},
                            .mlp_bias = kAlways,
                            .free_of_cost = "use_parallel_residual"};

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
        " summary_type summary_use_proj summary_activation summary_proj_to_logits summary_proj_to_labels"
        " pad_key_length pre_allocate_kv_cache summary_first_dropout validate_runner_input inference_runner"};

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

/// One KV head where multi_query is set, as it is by default.
void build_gpt_bigcode(Config& config, Model& model) {
  Dense spec = kGpt2;
  if (config.flag_or("multi_query", true)) spec.heads.kv_heads = 1;
  build_dense(config, model, spec);
}

void build_gptj(Config& config, Model& model) {
  model.head_bias = true;
  build_dense(config, model, kGptJ);
}

/// intermediate_size is the width of gate and input together.
void build_qwen(Config& config, Model& model) {
  config.expect("no_bias", true);
  build_dense(config, model, kQwen);
  for (LayerGroup& group : model.groups) {
    if (group.feed_forward.intermediate % 2 != 0) {
      config.refuse(ErrorCode::kOutOfRange, "intermediate_size", "must be even for this architecture");
    }
    group.feed_forward.intermediate /= 2;
  }
}

/// OPT-350M normalises behind each sublayer and embeds at another width.
void build_opt(Config& config, Model& model) {
  config.expect("do_layer_norm_before", true);
  config.expect("_remove_final_layer_norm", false);
  config.expect("layer_norm_elementwise_affine", true);
  build_dense(config, model, kOpt);
  if (config.count_or("word_embed_proj_dim", model.hidden_size) != model.hidden_size) {
    config.refuse(ErrorCode::kInconsistent, "word_embed_proj_dim", "must be hidden_size");
  }
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
  for (const char* key : {"rmsnorm", "post_layer_norm", "multi_query_attention"}) config.expect(key, true);
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
  spec.free_of_cost = "alibi apply_residual_connection_post_layernorm bias_dropout_fusion activation";
  config.expect_count("ff_factor", spec.width_factor);
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
    Family{"exaone", build_as<kExaone>},
    Family{"baichuan", build_as<kBaichuan>},
    Family{"chatglm", build_chatglm},
    Family{"falcon", build_falcon},
    Family{"RefinedWeb", build_falcon},
    Family{"RefinedWebModel", build_falcon},
    Family{"gpt_neox", build_as<kGptNeox>},
    Family{"gpt2", build_as<kGpt2>},
    Family{"gpt_bigcode", build_gpt_bigcode},
    Family{"opt", build_opt},
    Family{"bloom", build_as<kBloom>},
    Family{"gptj", build_gptj},
    Family{"qwen", build_qwen},
};

}  // namespace

std::span<const Family> older_dense_families() { return kFamilies; }

}  // namespace longpeak
