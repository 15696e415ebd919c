// SPDX-License-Identifier: MIT
// What a transformer is: an embedding, groups of equal layers, and a head. Everything the cost model needs
// (parameters, cache, FLOPs) follows from these shapes alone; see core/model_costs.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/accelerator.h"

namespace longpeak {

enum class AttentionKind {
  kFull,    ///< every earlier token: MHA, GQA or MQA by the number of KV heads
  kWindow,  ///< the last `window` tokens
  kLatent,  ///< multi-head latent attention (MLA): one compressed vector a token for all heads
};

/// Normalisation of queries and keys before the scores.
enum class QkNorm {
  kNone,
  kSharedByHeads,  ///< one weight of head size for all heads
  kPerHead,        ///< own weights for each head
};

/// One attention layer. Counts of elements, not bytes.
struct Attention {
  AttentionKind kind = AttentionKind::kFull;
  std::int64_t query_heads = 0;
  std::int64_t kv_heads = 0;   ///< for MLA: 1, the latent all heads share
  std::int64_t key_dim = 0;    ///< per head; for MLA nope + rope at prefill
  std::int64_t value_dim = 0;  ///< per head
  std::int64_t window = 0;     ///< tokens a kWindow layer keeps, its own included
  bool qkv_bias = false;
  QkNorm qk_norm = QkNorm::kNone;
  std::int64_t query_rank = 0;  ///< MLA: low-rank query, 0 for a full one
  std::int64_t kv_rank = 0;     ///< MLA: size of the latent
  std::int64_t rope_dim = 0;    ///< MLA: the shared rotary key beside the latent
};

/// One feed-forward layer: dense, or a mixture of experts when `experts` is above zero.
struct FeedForward {
  std::int64_t intermediate = 0;         ///< dense width
  std::int64_t experts = 0;              ///< routed experts stored
  std::int64_t experts_per_token = 0;    ///< routed experts a token is sent to
  std::int64_t expert_intermediate = 0;  ///< width of one routed expert
  std::int64_t shared_intermediate = 0;  ///< width of all shared experts together
  bool router_bias = false;              ///< one correction term per routed expert
};

/// `layers` consecutive layers of one shape. Feed-forward layers are gated: three matrices.
struct LayerGroup {
  std::int64_t layers = 0;
  Attention attention = {};
  FeedForward feed_forward = {};
  std::int64_t norms = 2;  ///< normalisation weights of hidden size a layer: 2, or 1 for a parallel block
};

inline constexpr std::size_t kMaxLayerGroups = 4;

/// How the shape of a model is known.
enum class ModelConfidence {
  kConfig,     ///< the published configuration was read
  kSecondary,  ///< a restatement of it was read
  kPaper,      ///< as arXiv 2405.08944 computes with it
};

inline constexpr std::array<std::string_view, 3> kModelConfidenceNames = {"config", "secondary", "paper"};

struct Model {
  std::string_view id;  ///< stable for ever: links name it
  std::string_view name;
  std::string_view maker;
  std::string_view repository;  ///< the checkpoint
  std::int64_t hidden_size = 0;
  std::int64_t vocabulary_size = 0;
  bool tied_embedding = false;                                    ///< the head is the embedding table
  std::optional<std::int64_t> max_context_tokens = std::nullopt;  ///< as released, without later extension
  std::array<LayerGroup, kMaxLayerGroups> groups;                 ///< unused places have no layers
  std::optional<double> stated_parameters =
      std::nullopt;                      ///< a total taken as stated instead of counted (paper only)
  const Model* in_paper_view = nullptr;  ///< what the paper computes with instead of this model
  ModelConfidence confidence = ModelConfidence::kConfig;
  Source source;
};

struct ModelCatalog {
  std::span<const Model* const> rows;
};

/// True of every row, checked where it is defined.
constexpr bool is_valid(const Model& model) {
  if (model.id.empty() || model.name.empty() || model.source.title.empty() || model.source.date.empty())
    return false;
  if (model.hidden_size < 1 || (model.vocabulary_size < 1 && !model.stated_parameters)) return false;
  std::int64_t layers = 0;
  for (const LayerGroup& group : model.groups) {
    layers += group.layers;
    if (group.layers == 0) continue;
    const Attention& attention = group.attention;
    if (attention.query_heads < 1 || attention.kv_heads < 1) return false;
    if (attention.query_heads % attention.kv_heads != 0) return false;
    if (attention.key_dim < 1 || attention.value_dim < 1) return false;
    if ((attention.kind == AttentionKind::kWindow) != (attention.window > 0)) return false;
    if ((attention.kind == AttentionKind::kLatent) != (attention.kv_rank > 0)) return false;
    const FeedForward& feed_forward = group.feed_forward;
    if (feed_forward.experts_per_token > feed_forward.experts) return false;
    if ((feed_forward.experts > 0) != (feed_forward.expert_intermediate > 0)) return false;
  }
  return layers > 0;
}

}  // namespace longpeak
