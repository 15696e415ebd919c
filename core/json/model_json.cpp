// SPDX-License-Identifier: MIT
#include "core/json/model_json.h"

#include <algorithm>

#include "core/attention.h"
#include "core/memory.h"
#include "core/number_format.h"

namespace longpeak {
namespace {

Json parts_json(const ModelCosts& costs) {
  Json parts = Json::object();
  for (std::size_t index = 0; index < kPartCount; ++index) {
    parts[std::string(kPartNames[index])] = costs.parts[index].total();
  }
  return parts;
}

/// Of the text decoder as the checkpoint stores it.
double stored_weight_bytes(const ModelCosts& costs) {
  double sum = 0;
  for (std::size_t index = 0; index < kPartCount; ++index)
    sum += costs.parts[index].total() * costs.stored_bytes[index];
  return sum;
}

/// Bits of one stored parameter, scales counted.
Json bits_json(const ModelCosts& costs) {
  Json parts = Json::object();
  for (std::size_t index = 0; index < kPartCount; ++index) {
    parts[std::string(kPartNames[index])] = costs.stored_bytes[index] * 8;
  }
  return parts;
}

Json beside_json(const Model& model) {
  Json list = Json::array();
  for (const SideParameters& side : model.beside) {
    list.push_back(
        {{"name", side.name}, {"parameters", side.parameters ? Json(*side.parameters) : Json(nullptr)}});
  }
  return list;
}

std::string heads_name(const Attention& attention) {
  const std::string heads = std::to_string(attention.query_heads) + "/" + std::to_string(attention.kv_heads);
  if (attention.kv_heads == attention.query_heads) return "MHA " + heads;
  return (attention.kv_heads == 1 ? "MQA " : "GQA ") + heads;
}

/// "GQA 56/8", "window 4096, GQA 32/8", "MLA, rank 512".
std::string attention_name(const Attention& attention) {
  std::string name;
  switch (attention.kind) {
    case AttentionKind::kNone:
      return "no attention";
    case AttentionKind::kRecurrent:
      return "recurrent state";
    case AttentionKind::kLatent:
      name = "MLA, rank " + std::to_string(attention.kv_rank);
      break;
    case AttentionKind::kCompressed:
      name = attention.tokens_per_entry == 0
                 ? "window " + std::to_string(attention.window)
                 : "window " + std::to_string(attention.window) + ", one entry for " +
                       std::to_string(attention.tokens_per_entry) + " tokens";
      break;
    case AttentionKind::kWindow:
      name = "window " + std::to_string(attention.window) + ", " + heads_name(attention);
      break;
    case AttentionKind::kChunked:
      name = "chunks of " + std::to_string(attention.window) + ", " + heads_name(attention);
      break;
    case AttentionKind::kFull:
      name = heads_name(attention);
  }
  if (attention.recurrence.state_elements > 0) name += ", recurrent state";
  if (attention.indexer.read_tokens > 0) name += ", reads " + std::to_string(attention.indexer.read_tokens);
  if (attention.shares_cache) name += ", cache of an earlier layer";
  return name;
}

/// "feed-forward 14336", "8 of 256 experts of 2048".
std::string feed_forward_name(const FeedForward& feed_forward) {
  std::string name;
  if (feed_forward.experts > 0) {
    name = std::to_string(feed_forward.experts_per_token) + " of " + std::to_string(feed_forward.experts) +
           " experts of " + std::to_string(feed_forward.expert_intermediate);
  }
  const std::int64_t dense = feed_forward.intermediate + feed_forward.shared_intermediate;
  if (dense > 0) name += (name.empty() ? "feed-forward " : " + ") + std::to_string(dense);
  return name.empty() ? "no feed-forward" : name;
}

/// The kinds of attention of all groups, each once.
std::string attention_names(const Model& model) {
  std::vector<std::string> seen;
  std::string names;
  for (const LayerGroup& group : model.groups) {
    if (group.attention.kind == AttentionKind::kNone) continue;
    const std::string name = attention_name(group.attention);
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
    seen.push_back(name);
    names += (names.empty() ? "" : "; ") + name;
  }
  return names;
}

double elements_per_token(const GroupCosts& group) {
  double elements = 0;
  for (std::size_t index = 0; index < group.cache_parts; ++index) {
    const CachePart& part = group.cache[index];
    if (part.stored) elements += part.entry_elements / part.tokens_per_entry;
  }
  return elements;
}

/// Layers of a compressed model that make no entries keep their window, and nothing else.
std::string_view kind_name(const Attention& attention) {
  const bool only_window = attention.kind == AttentionKind::kCompressed && attention.tokens_per_entry == 0;
  return kAttentionKindNames[static_cast<std::size_t>(only_window ? AttentionKind::kWindow : attention.kind)];
}

Json group_json(const LayerGroup& group, const GroupCosts& costs) {
  double capped = 0;
  for (std::size_t index = 0; index < costs.cache_parts; ++index) {
    const CachePart& part = costs.cache[index];
    if (part.stored && part.window < kUnlimited) capped += part.entry_elements * part.window;
  }
  return {{"layers", group.layers},
          {"kind", kind_name(group.attention)},
          {"attention", attention_name(group.attention)},
          {"feed_forward", feed_forward_name(group.feed_forward)},
          {"kv_cache_elements_per_token", elements_per_token(costs)},
          {"kv_cache_elements_at_most", capped > 0 ? Json(capped) : Json(nullptr)},
          {"state_elements", costs.state_elements},
          {"convolution_elements", costs.convolution_elements}};
}

}  // namespace

Json model_json(const Model& model, const ModelCosts& costs) {
  return {{"id", model.id},
          {"name", model.name},
          {"parameters", costs.parameters},
          {"active_parameters", costs.active_parameters},
          {"parameters_by_part", parts_json(costs)}};
}

Json model_summary_json(const Model& model) {
  const ModelCosts costs = count_costs(model);
  double elements = 0;
  for (const GroupCosts& group : costs.groups) elements += group.layers * elements_per_token(group);
  return {{"id", model.id},
          {"name", model.name},
          {"maker", model.maker},
          {"family", costs.active_parameters < costs.parameters ? "mixture_of_experts" : "dense"},
          {"parameters", costs.parameters},
          {"active_parameters", costs.active_parameters},
          {"published_parameters",
           model.published_parameters > 0 ? Json(model.published_parameters) : Json(nullptr)},
          {"layers", costs.layers},
          {"quantization", model.quantization ? Json(model.quantization->name) : Json(nullptr)},
          {"weight_bytes", stored_weight_bytes(costs)},
          {"hidden_size", costs.hidden_size},
          {"attention", attention_names(model)},
          {"kv_cache_bytes_per_token_bf16", elements * bytes_per_element(NumberFormat::kBf16)},
          {"state_bytes", in_bytes(state_bytes(costs))},
          {"max_context_tokens", model.max_context_tokens ? Json(*model.max_context_tokens) : Json(nullptr)},
          {"repository", model.repository},
          {"confidence", kModelConfidenceNames[static_cast<std::size_t>(model.confidence)]},
          {"remark", model.remark},
          {"source", {{"title", model.source_title}, {"date", model.source_date}}}};
}

Json model_report_json(const Model& model) {
  const ModelCosts costs = count_costs(model);
  Json report = model_json(model, costs);
  Json groups = Json::array();
  for (std::size_t index = 0; index < model.groups.size(); ++index) {
    groups.push_back(group_json(model.groups[index], costs.groups[index]));
  }
  Json summary = model_summary_json(model);
  for (const char* key : {"family", "layers", "hidden_size", "attention", "kv_cache_bytes_per_token_bf16",
                          "state_bytes", "max_context_tokens"}) {
    report[key] = summary[key];
  }
  report["quantization"] = model.quantization ? Json(model.quantization->name) : Json(nullptr);
  report["weight_bytes"] = stored_weight_bytes(costs);
  report["bits_by_part"] = bits_json(costs);
  const bool fixes_cache = model.quantization && model.quantization->kv_cache;
  report["kv_cache_format"] = fixes_cache ? Json(name_of(*model.quantization->kv_cache)) : Json(nullptr);
  report["groups"] = std::move(groups);
  report["layer_groups"] = model.layer_groups;
  report["beside"] = beside_json(model);
  report["remark"] = model.remark;
  return report;
}

}  // namespace longpeak
