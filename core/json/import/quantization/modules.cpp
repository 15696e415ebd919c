// SPDX-License-Identifier: MIT
#include "core/json/import/quantization/modules.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/json/import/quantization/module_patterns.h"

namespace longpeak {
namespace {

constexpr unsigned kGate = 1;
constexpr unsigned kUp = 2;
constexpr unsigned kDown = 4;
constexpr unsigned kAll = kGate | kUp | kDown;

/// Which feed-forward blocks a name means.
enum class Block { kAny, kDense, kShared };

/// Matrices of one part.
struct Covered {
  Part part;
  unsigned matrices = kAll;
  Block block = Block::kAny;
};

std::size_t index_of(Part part) { return static_cast<std::size_t>(part); }

bool contains_any(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// `names` between spaces.
bool is_one_of(const std::string& word, std::string_view names) {
  return names.find(" " + word + " ") != std::string_view::npos;
}

/// Where the number of a layer stands in a name.
struct LayerNumber {
  std::int64_t layer = -1;  ///< -1: every layer
  std::size_t end = std::string::npos;
};

LayerNumber layer_of(const std::string& name) {
  constexpr std::string_view kWord = "layers.";
  const std::size_t word = name.rfind(kWord);
  if (word == std::string::npos) return {};
  const std::size_t begin = word + kWord.size();
  if (begin < name.size() && name[begin] == '*') return {-1, begin + 1};
  std::size_t place = begin;
  std::int64_t layer = 0;
  while (place < name.size() && name[place] >= '0' && name[place] <= '9' && layer < 100'000) {
    layer = layer * 10 + (name[place++] - '0');
  }
  if (place == begin) return {};
  return {layer, place};
}

/// What stands behind the last dot or wildcard.
std::string last_component(const std::string& name) {
  const std::size_t end = name.find_last_of(".*");
  return end == std::string::npos ? name : name.substr(end + 1);
}

/// Attention as a whole, or one of its large matrices; the small ones (latents, indexers, gates of a head)
/// are often listed alone.
constexpr std::string_view kLargeInAttention =
    " self_attn attn self_attention attention linear_attn mixer mamba q_proj o_proj qkv_proj q_b_proj wq wo"
    " wq_b wo_b query_key_value out_proj in_proj in_proj_qkv in_proj_qkvz in_proj_z ";

constexpr std::string_view kGateNames = " gate_proj w1 ";
constexpr std::string_view kUpNames = " up_proj w3 fc1 c_fc fc_in dense_h_to_4h ";
constexpr std::string_view kDownNames = " down_proj w2 fc2 fc_out dense_4h_to_h ";
constexpr std::string_view kGateAndUpNames = " gate_up_proj gate_and_up_proj w13 ";

/// Matrices of a feed-forward block or an expert that a name ends in; 0 where it is none of them.
unsigned matrices_of(const std::string& last) {
  if (is_one_of(last, kGateNames)) return kGate;
  if (is_one_of(last, kUpNames)) return kUp;
  if (is_one_of(last, kDownNames)) return kDown;
  return is_one_of(last, kGateAndUpNames) ? kGate | kUp : 0;
}

/// What a name covers within layers; nothing where no rule knows it.
std::optional<std::vector<Covered>> parts_of(const std::string& name) {
  using Parts = std::vector<Covered>;
  if (name.empty()) return Parts{{Part::kAttention}, {Part::kFeedForward}, {Part::kExperts}};
  const std::string last = last_component(name);
  if (contains_any(name, {"norm", "indexer", "conv1d", "a_log", "dt_bias", "rotary"})) return Parts{};
  if (last == "gate" || contains_any(last, {"router", "shared_expert_gate", "e_score_correction_bias"})) {
    return Parts{{Part::kRouter}};
  }
  const unsigned named = matrices_of(last);
  const unsigned matrices = named ? named : kAll;
  if (contains_any(name, {"shared_expert", "share_expert", "shared_mlp"})) {
    return Parts{{Part::kFeedForward, matrices, Block::kShared}};
  }
  if (contains_any(name, {"expert"})) return Parts{{Part::kExperts, matrices}};
  if (is_one_of(last, kLargeInAttention)) return Parts{{Part::kAttention}};
  if (contains_any(name, {"attn", "attention", "mixer", "mamba"})) return Parts{};
  const bool in_block = contains_any(name, {"mlp", "feed_forward", "ffn", "moe"});
  if (named == 0 && !in_block) return std::nullopt;
  // A matrix named directly is the dense one; a wildcard before it, or the block itself, is the experts too.
  const bool is_matrix = named != 0 || contains_any(last, {"proj", "fc"});
  const std::size_t before = name.size() - last.size();
  const bool named_directly = is_matrix && in_block && before > 0 && name[before - 1] == '.';
  if (named_directly) return Parts{{Part::kFeedForward, matrices, Block::kDense}};
  return Parts{{Part::kFeedForward, matrices}, {Part::kExperts, matrices}};
}

}  // namespace

CoveredLayers::CoveredLayers(const Model& model) {
  for (const std::int64_t group_index : model.layer_groups) {
    const LayerGroup& group = model.groups[static_cast<std::size_t>(group_index)];
    const FeedForward& feed_forward = group.feed_forward;
    const unsigned matrices = feed_forward.gated ? kAll : kUp | kDown;
    std::array<unsigned, kPartCount> has;
    has.fill(kAll);
    has_shared_.push_back(feed_forward.shared_intermediate > 0);
    const bool dense = feed_forward.intermediate + feed_forward.shared_intermediate > 0;
    has[index_of(Part::kAttention)] = group.attention.kind != AttentionKind::kNone ? kAll : 0;
    has[index_of(Part::kFeedForward)] = dense ? matrices : 0;
    has[index_of(Part::kExperts)] = feed_forward.experts > 0 ? matrices : 0;
    has[index_of(Part::kRouter)] = feed_forward.experts > 0 ? kAll : 0;
    for (std::size_t part = 0; part < kPartCount; ++part) parts_[part].push_back({has[part], 0});
  }
}

void CoveredLayers::cover(std::size_t layer, Part part, unsigned matrices) {
  Layer& place = parts_[index_of(part)][layer];
  place.covered |= matrices & place.matrices;
}

bool CoveredLayers::add_name(const std::string& name) {
  const std::string last = last_component(name);
  if (contains_any(name, {"vision", "visual", "audio", "multi_modal", "mm_projector", "patch", "mtp",
                          "eh_proj", "shared_head", "speech", "connector", "talker", "merger", "resampler",
                          "score", "classifier"})) {
    return true;
  }
  const std::size_t layers = parts_[0].size();
  const auto cover_table = [&](Part part) {
    for (std::size_t layer = 0; layer < layers; ++layer) cover(layer, part, kAll);
    return true;
  };
  if (contains_any(last, {"lm_head", "output_layer"}) || last == "head") return cover_table(Part::kHead);
  if (contains_any(last, {"embed", "wte"})) return cover_table(Part::kEmbedding);
  const LayerNumber number = layer_of(name);
  if (number.layer >= static_cast<std::int64_t>(layers)) return true;  // a prediction block
  const bool whole_layer = number.end == name.size() || last == "layers";
  const std::optional<std::vector<Covered>> parts =
      whole_layer
          ? std::vector<Covered>{{Part::kAttention}, {Part::kFeedForward}, {Part::kExperts}, {Part::kRouter}}
          : parts_of(name);
  if (!parts) return false;
  for (std::size_t layer = 0; layer < layers; ++layer) {
    if (number.layer >= 0 && static_cast<std::size_t>(number.layer) != layer) continue;
    for (const Covered& one : *parts) {
      const bool has_shared = has_shared_[layer];
      if (one.block == Block::kAny || (one.block == Block::kShared) == has_shared) {
        cover(layer, one.part, one.matrices);
      }
    }
  }
  return true;
}

bool CoveredLayers::add(const std::string& pattern) {
  const std::optional<std::vector<std::string>> names = expand_module_pattern(pattern);
  if (!names) return false;
  // Of several alternatives, one may be a name this model does not have.
  return std::count_if(names->begin(), names->end(),
                       [this](const std::string& name) { return add_name(name); }) > 0;
}

double CoveredLayers::share(Part part) const {
  double matrices = 0;
  double covered = 0;
  for (const Layer& layer : parts_[index_of(part)]) {
    for (const unsigned matrix : {kGate, kUp, kDown}) {
      if (layer.matrices & matrix) ++matrices;
      if (layer.covered & matrix) ++covered;
    }
  }
  return matrices > 0 ? covered / matrices : 0;
}

bool CoveredLayers::nothing() const {
  return std::all_of(parts_.begin(), parts_.end(), [](const std::vector<Layer>& layers) {
    return std::all_of(layers.begin(), layers.end(), [](const Layer& layer) { return layer.covered == 0; });
  });
}

}  // namespace longpeak
