// SPDX-License-Identifier: MIT
#include "core/json/import/quantization_modules.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string_view>

namespace longpeak {
namespace {

std::size_t index_of(Part part) { return static_cast<std::size_t>(part); }

bool contains_any(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

/// Lower case, without what patterns add: "re:", "-:", anchors, wildcards, escapes, and the tensor itself.
std::string plain_name(std::string name) {
  std::string plain;
  for (const char* prefix : {"re:", "-:", "+:"}) {
    if (name.rfind(prefix, 0) == 0) name.erase(0, std::string(prefix).size());
  }
  for (const char letter : name) {
    if (letter == '\\' || letter == '^' || letter == '$' || letter == '*' || letter == '(' || letter == ')')
      continue;
    plain += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  while (!plain.empty() && plain.back() == '.') plain.pop_back();
  for (const std::string_view tensor : {".weight", ".bias"}) {
    const std::size_t size = tensor.size();
    if (plain.size() > size && plain.compare(plain.size() - size, size, tensor) == 0)
      plain.erase(plain.size() - size);
  }
  return plain;
}

/// The number behind "layers.", or -1 where the name means every layer.
std::int64_t layer_of(const std::string& name, std::size_t& end) {
  const std::size_t word = name.rfind("layers.");
  end = std::string::npos;
  if (word == std::string::npos) return -1;
  std::size_t place = word + 7;
  std::int64_t layer = 0;
  while (place < name.size() && name[place] >= '0' && name[place] <= '9' && layer < 100'000) {
    layer = layer * 10 + (name[place++] - '0');
  }
  if (place == word + 7) return -1;
  end = place;
  return layer;
}

/// The last dotted component.
std::string last_component(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? name : name.substr(dot + 1);
}

bool is_one_of(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return text == word; });
}

/// Attention as a whole, or one of its large matrices; the small ones (latents, indexers, gates of a head)
/// are often listed alone.
bool is_large_in_attention(const std::string& last) {
  return is_one_of(
      last, {"self_attn",   "attn",         "self_attention", "attention",       "linear_attn", "mixer",
             "mamba",       "q_proj",       "o_proj",         "qkv_proj",        "q_b_proj",    "wq",
             "wo",          "wq_b",         "wo_b",           "query_key_value", "out_proj",    "in_proj",
             "in_proj_qkv", "in_proj_qkvz", "in_proj_z"});
}

/// Parts whose matrices a name stands for, within layers.
std::vector<Part> parts_of(const std::string& name) {
  const std::string last = last_component(name);
  if (contains_any(name, {"norm", "indexer", "conv1d", "a_log", "dt_bias"})) return {};
  if (last == "gate" || contains_any(last, {"router", "shared_expert_gate", "e_score_correction_bias"})) {
    return {Part::kRouter};
  }
  if (contains_any(name, {"shared_expert", "share_expert", "shared_mlp"})) return {Part::kFeedForward};
  if (contains_any(name, {"expert"})) return {Part::kExperts};
  if (is_large_in_attention(last)) return {Part::kAttention};
  if (contains_any(name, {"attn", "attention", "mixer", "mamba"})) return {};
  if (!contains_any(name, {"mlp", "feed_forward", "ffn", "moe"})) return {};
  // A projection named directly is the dense one; the block as a whole holds the experts too.
  if (contains_any(last, {"proj", "fc", "w1", "w2", "w3"})) return {Part::kFeedForward};
  return {Part::kFeedForward, Part::kExperts};
}

}  // namespace

CoveredLayers::CoveredLayers(const Model& model) {
  for (const std::int64_t group_index : model.layer_groups) {
    const LayerGroup& group = model.groups[static_cast<std::size_t>(group_index)];
    const FeedForward& feed_forward = group.feed_forward;
    for (std::size_t part = 0; part < kPartCount; ++part) has_part_[part].push_back(true);
    has_part_[index_of(Part::kAttention)].back() = group.attention.kind != AttentionKind::kNone;
    has_part_[index_of(Part::kExperts)].back() = feed_forward.experts > 0;
    has_part_[index_of(Part::kRouter)].back() = feed_forward.experts > 0;
    has_part_[index_of(Part::kFeedForward)].back() =
        feed_forward.intermediate + feed_forward.shared_intermediate > 0;
  }
  for (std::size_t part = 0; part < kPartCount; ++part) covered_[part].assign(has_part_[part].size(), false);
}

void CoveredLayers::add_layer(std::size_t layer, Part part) { covered_[index_of(part)][layer] = true; }

void CoveredLayers::add(std::string name) {
  name = plain_name(name);
  const std::string last = last_component(name);
  if (contains_any(name, {"vision", "visual", "audio", "multi_modal", "mm_projector", "patch", "mtp",
                          "eh_proj", "shared_head", "speech"})) {
    return;
  }
  const std::size_t layers = covered_[0].size();
  if (contains_any(last, {"lm_head", "output_layer"}) || last == "head") {
    for (std::size_t layer = 0; layer < layers; ++layer) add_layer(layer, Part::kHead);
    return;
  }
  if (contains_any(last, {"embed", "wte"})) {
    for (std::size_t layer = 0; layer < layers; ++layer) add_layer(layer, Part::kEmbedding);
    return;
  }
  std::size_t end = 0;
  const std::int64_t one = layer_of(name, end);
  if (one >= static_cast<std::int64_t>(layers)) return;  // a prediction block
  const bool whole_layer = end == name.size();
  const std::vector<Part> parts =
      whole_layer ? std::vector<Part>{Part::kAttention, Part::kFeedForward, Part::kExperts, Part::kRouter}
                  : parts_of(name);
  for (std::size_t layer = 0; layer < layers; ++layer) {
    if (one >= 0 && static_cast<std::size_t>(one) != layer) continue;
    for (const Part part : parts) add_layer(layer, part);
  }
}

void CoveredLayers::add_all(const std::vector<std::string>& names) {
  for (const std::string& name : names) add(name);
}

double CoveredLayers::share(Part part) const {
  double with_part = 0;
  double covered = 0;
  for (std::size_t layer = 0; layer < covered_[0].size(); ++layer) {
    if (!has_part_[index_of(part)][layer]) continue;
    ++with_part;
    if (covered_[index_of(part)][layer]) ++covered;
  }
  return with_part > 0 ? covered / with_part : 0;
}

}  // namespace longpeak
