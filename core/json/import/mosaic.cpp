// SPDX-License-Identifier: MIT
// Databricks (MosaicML): DBRX and MPT, whose attention and feed-forward are described in sections.
#include <array>

#include "core/json/import/dense.h"
#include "core/json/import/sparse.h"

namespace longpeak {
namespace {

constexpr std::array<Spelling, 4> kSpellings = {{{"hidden_size", "d_model"},
                                                 {"num_hidden_layers", "n_layers"},
                                                 {"num_attention_heads", "n_heads"},
                                                 {"max_position_embeddings", "max_seq_len"}}};

/// Sections are saved as configurations of their own, with a tie that means nothing.
void refuse_unread_of(Config& config, Config& section) {
  section.accept("tie_word_embeddings");
  if (!config.failed()) refuse_unread(section);
}

/// A section that must be there.
std::optional<Config> needed_section(Config& config, const char* key) {
  std::optional<Config> section = config.section(key);
  if (!section && !config.has(key)) {
    config.refuse(ErrorCode::kInconsistent, key, "is missing; accepted: an object");
  }
  return section;
}

std::int64_t read_kv_heads(Config& config) {
  std::optional<Config> section = needed_section(config, "attn_config");
  if (!section) return 1;
  section->accept("clip_qkv");
  const std::int64_t heads = section->count("kv_n_heads");
  refuse_unread_of(config, *section);
  return heads;
}

FeedForward read_experts(Config& config) {
  std::optional<Config> section = needed_section(config, "ffn_config");
  if (!section) return {};
  const FeedForward mixture = mixture_of(*section, "moe_top_k", section->count("moe_num_experts"),
                                         section->count("moe_top_k"), section->count("ffn_hidden_size"));
  section->accept(
      "ffn_act_fn moe_jitter_eps moe_loss_weight moe_normalize_expert_weights uniform_expert_assignment");
  refuse_unread_of(config, *section);
  return mixture;
}

/// MPT: ALiBi, no biases, a square of four hidden sizes.
constexpr Dense kMpt = {.tied = true,
                        .gated = false,
                        .free_of_cost =
                            "learned_pos_emb init_config init_device logit_scale norm_type"
                            " embedding_fraction verbose tokenizer_name"};

}  // namespace

void build_dbrx(Config& config, Model& model) {
  config.also_spelled(kSpellings);
  read_frame(config, model, false);
  const Attention attention = read_heads(config, model, {.kv_heads = read_kv_heads(config)});
  const FeedForward mixture = read_experts(config);
  const std::int64_t layers = read_layer_count(config);
  for (std::int64_t layer = 0; layer < layers; ++layer) {
    add_layer(model, attention, mixture, 2 * real(model.hidden_size));
  }
}

void build_mpt(Config& config, Model& model) {
  config.also_spelled(kSpellings);
  config.expect("no_bias", true);
  if (std::optional<Config> section = config.section("attn_config")) {
    section->expect_word("attn_type", "multihead_attention");
    section->expect("alibi", true);
    section->expect("qk_ln", false);
    section->expect("prefix_lm", false);
    section->accept("attn_impl clip_qkv softmax_scale attn_uses_sequence_id alibi_bias_max");
    refuse_unread_of(config, *section);
  }
  Dense spec = kMpt;
  spec.width_factor = config.count_or("expansion_ratio", 4, 1);
  build_dense(config, model, spec);
}

}  // namespace longpeak
