// SPDX-License-Identifier: MIT
#include "core/json/import/import.h"

#include <algorithm>

#include "core/json/import/family.h"
#include "core/json/import/quantization.h"
#include "core/nearest.h"

namespace longpeak {
namespace {

/// Nested configurations that hold the text decoder of a multi-modal model.
constexpr std::array<const char*, 3> kTextSections = {"text_config", "llm_config", "language_config"};

/// Towers beside the text decoder.
constexpr std::array<std::pair<const char*, const char*>, 3> kTowers = {
    {{"vision_config", "vision tower"}, {"audio_config", "audio tower"}, {"speech_config", "speech tower"}}};

std::vector<Family> all_families() {
  std::vector<Family> all;
  for (const auto& families : {head_attention_families(), mixture_families(), latent_families(),
                               recurrent_families(), gemma_families(), sparse_families()}) {
    all.insert(all.end(), families.begin(), families.end());
  }
  return all;
}

const Family* find_family(const std::vector<Family>& families, const std::string& model_type) {
  for (const Family& family : families) {
    if (family.model_type == model_type) return &family;
  }
  return nullptr;
}

}  // namespace

Result<Model> import_model(const Json& json) {
  if (!json.is_object()) {
    return InputErrors{{ErrorCode::kWrongType, "", "a configuration must be an object; got " + quoted(json)}};
  }
  InputErrors errors;
  Config outer(json, "", errors);
  Config config = outer;
  for (const char* key : kTextSections) {
    if (auto nested = outer.section(key)) config = *nested;
  }
  const std::string model_type = config.text_or("model_type", outer.text_or("model_type", ""));
  const std::vector<Family> families = all_families();
  const Family* family = find_family(families, model_type);
  if (!family) {
    std::vector<std::string_view> known;
    for (const Family& one : families) known.push_back(one.model_type);
    config.refuse(ErrorCode::kUnknownId, "model_type",
                  "\"" + model_type.substr(0, 60) + "\" is not a supported architecture; the nearest is " +
                      std::string(nearest(model_type, known)));
    return errors;
  }
  Model model;
  model.confidence = ModelConfidence::kImported;
  model.id = "imported";
  model.name = outer.text_or("_name_or_path", model_type);
  family->build(config, model);
  if (outer.has("tie_word_embeddings")) model.tied_embedding = outer.flag_or("tie_word_embeddings", false);
  config.accept("quantization_config");
  for (const auto& tower : kTowers) {
    config.accept(tower.first);
    const auto same = [&](const SideParameters& side) { return side.name == tower.second; };
    const bool counted = std::any_of(model.beside.begin(), model.beside.end(), same);
    if (outer.has(tower.first) && !counted) model.beside.push_back({tower.second, std::nullopt});
  }
  if (errors.empty()) model.quantization = read_quantization(outer, config, model);
  if (errors.empty()) refuse_unread(config);  // an early stop leaves keys unread
  if (model.groups.size() > kMaxLayerGroups) {
    config.refuse(ErrorCode::kTooLarge, "num_hidden_layers",
                  "the layers have more than " + std::to_string(kMaxLayerGroups) + " different shapes");
  }
  if (!errors.empty()) return errors;
  return model;
}

}  // namespace longpeak
