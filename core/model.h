// SPDX-License-Identifier: MIT
// What a transformer is: an embedding, groups of equal layers, and a head. Everything the cost model needs
// (parameters, cache, state, FLOPs) follows from these shapes alone; see core/model_costs.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/accelerator.h"
#include "core/weight_storage.h"

namespace longpeak {

enum class AttentionKind {
  kNone,        ///< a block without attention: feed-forward only
  kFull,        ///< every earlier token: MHA, GQA or MQA by the number of KV heads
  kWindow,      ///< the last `window` tokens
  kChunked,     ///< tokens of the same `window`-sized chunk
  kLatent,      ///< multi-head latent attention (MLA): one compressed vector a token for all heads
  kCompressed,  ///< a window beside entries that stand for `tokens_per_entry` tokens each (DeepSeek-V4)
  kRecurrent,   ///< linear attention or state space: a state of constant size
};

inline constexpr std::array<std::string_view, 7> kAttentionKindNames = {
    "none", "full", "window", "chunked", "latent", "compressed", "recurrent"};

/// Normalisation of queries and keys before the scores.
enum class QkNorm {
  kNone,
  kSharedByHeads,  ///< one weight of head size for all heads
  kPerHead,        ///< own weights for each head
};

/// A small attention that chooses which entries the large one reads.
struct Indexer {
  std::int64_t heads = 0;        ///< 0: there is none
  std::int64_t dim = 0;          ///< elements of its own cache per entry
  std::int64_t read_tokens = 0;  ///< tokens the large attention then reads
  bool owned = true;             ///< false: a layer that reuses the choice of an earlier one
  double parameters = 0;         ///< kept whole on each tensor-parallel rank

  bool operator==(const Indexer&) const = default;
};

/// What a recurrent layer carries from token to token.
struct Recurrence {
  std::int64_t state_elements = 0;        ///< per sequence, FP32
  std::int64_t convolution_elements = 0;  ///< per sequence, in the activation format
  double flops_per_token = 0;             ///< updating and reading the state

  bool operator==(const Recurrence&) const = default;
};

/// The mixer of one layer. Counts of elements, not bytes.
struct Attention {
  AttentionKind kind = AttentionKind::kFull;
  std::int64_t query_heads = 0;
  std::int64_t kv_heads = 0;   ///< for MLA: 1, the latent all heads share
  std::int64_t key_dim = 0;    ///< per head; for MLA without position + rotary, at prefill
  std::int64_t value_dim = 0;  ///< per head
  std::int64_t window = 0;     ///< tokens a window or chunk holds
  bool query_bias = false;
  bool key_bias = false;
  bool value_bias = false;
  bool output_bias = false;
  QkNorm qk_norm = QkNorm::kNone;
  bool sinks = false;                 ///< one learned logit per query head
  bool output_gate = false;           ///< the query projection is twice as wide
  bool value_is_key = false;          ///< values are made from the key projection: no W_v
  bool shares_cache = false;          ///< reads the cache of an earlier layer: no W_k, no W_v, stores nothing
  std::int64_t query_rank = 0;        ///< MLA: low-rank query, 0 for a full one
  std::int64_t kv_rank = 0;           ///< MLA: size of the latent
  std::int64_t rope_dim = 0;          ///< MLA: the shared rotary key beside the latent
  std::int64_t tokens_per_entry = 1;  ///< kCompressed: 0 keeps the window only
  Indexer indexer = {};
  Recurrence recurrence = {};
  /// Parameters beyond the projections above: divided over, or kept whole on, the tensor-parallel ranks.
  double extra_sharded_parameters = 0;
  double extra_replicated_parameters = 0;

  bool operator==(const Attention&) const = default;
};

/// One feed-forward layer: dense, or a mixture of experts when `experts` is above zero, or both side by side.
struct FeedForward {
  std::int64_t intermediate = 0;  ///< dense width; 0 where there is none
  bool gated = true;              ///< three matrices instead of two
  bool bias = false;
  std::int64_t experts = 0;              ///< routed experts stored
  std::int64_t experts_per_token = 0;    ///< routed experts a token is sent to
  std::int64_t expert_intermediate = 0;  ///< width of one routed expert
  std::int64_t expert_hidden = 0;        ///< width experts work at when not the hidden size (latent experts)
  bool expert_bias = false;
  std::int64_t shared_intermediate = 0;  ///< width of all shared experts together
  bool shared_gate = false;              ///< one sigmoid gate for the shared expert
  bool router_bias = false;              ///< one term per routed expert
  double extra_replicated_parameters = 0;

  bool operator==(const FeedForward&) const = default;
};

/// `layers` layers of one shape, not necessarily next to each other.
struct LayerGroup {
  std::int64_t layers = 0;
  Attention attention = {};
  FeedForward feed_forward = {};
  double norm_parameters = 0;  ///< normalisation weights and biases of one layer
};

inline constexpr std::size_t kMaxLayerGroups = 64;

/// How the shape of a model is known.
enum class ModelConfidence {
  kConfig,     ///< the published configuration was read
  kSecondary,  ///< a restatement of it was read
  kRecalled,   ///< from memory, not read again
  kPaper,      ///< as arXiv 2405.08944 computes with it
  kImported,   ///< the user's own configuration
};

inline constexpr std::array<std::string_view, 5> kModelConfidenceNames = {"config", "secondary", "recalled",
                                                                          "paper", "imported"};

/// Parameters that a checkpoint holds beside the text decoder. Listed, never part of a total.
struct SideParameters {
  std::string name;  ///< "multi-token prediction", "vision tower"
  std::optional<double> parameters;
};

struct Model {
  std::string id;  ///< stable for ever: links name it
  std::string name;
  std::string maker;
  std::string repository;  ///< the checkpoint
  std::int64_t hidden_size = 0;
  std::int64_t vocabulary_size = 0;
  bool tied_embedding = false;  ///< the head is the embedding table
  bool head_bias = false;
  double other_parameters = 0;   ///< beside layers, embedding and head: final norm, position tables
  double lookup_parameters = 0;  ///< tables that are only looked up (per-layer embeddings)
  std::optional<std::int64_t> max_context_tokens;  ///< as released, without later extension
  std::vector<LayerGroup> groups;                  ///< at most kMaxLayerGroups
  std::vector<std::int64_t> layer_groups;          ///< for each layer in order, the index of its group
  std::vector<SideParameters> beside;
  std::optional<Quantization> quantization;  ///< absent: every weight is stored in 16 bits
  std::optional<double> stated_parameters;   ///< a total taken as stated instead of counted (paper only)
  const Model* in_paper_view = nullptr;      ///< what the paper computes with instead of this model
  double published_parameters = 0;           ///< as the maker prints it; 0 where none was seen
  std::string remark;                        ///< why the count departs from the published one, and traps
  std::string config;                        ///< config.json it was made from; empty where it was not
  ModelConfidence confidence = ModelConfidence::kConfig;
  std::string source_title;
  std::string source_date;
};

/// What tells one built-in model from another.
struct ModelName {
  std::string_view id;
  std::string_view name;
  std::string_view maker;
};

/// The built-in models. Their names are at hand; each is read from its configuration when first asked for.
struct ModelCatalog {
  std::span<const ModelName> names;
  const Model& (*model)(std::size_t index);  ///< the one of names[index]; the same object each time
};

}  // namespace longpeak
