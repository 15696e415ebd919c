// SPDX-License-Identifier: MIT
#include "core/json/import/import.h"

#include <algorithm>

#include "core/json/import/class_defaults.h"
#include "core/json/import/family.h"
#include "core/json/import/limits.h"
#include "core/json/import/other_files.h"
#include "core/json/import/quantization/quantization.h"

namespace longpeak {
namespace {

/// Nested configurations that hold the text decoder of a multi-modal model.
constexpr std::array<const char*, 3> kTextSections = {"text_config", "llm_config", "language_config"};

/// What an omni-modal model thinks with; it holds the sections above. Beside it the model speaks.
constexpr const char* kThinker = "thinker_config";

/// Towers beside the text decoder.
constexpr std::array<std::pair<const char*, const char*>, 3> kTowers = {
    {{"vision_config", "vision tower"}, {"audio_config", "audio tower"}, {"speech_config", "speech tower"}}};

std::vector<Family> all_families() {
  std::vector<Family> all;
  for (const auto& families : {dense_families(), newer_dense_families(), older_dense_families(),
                               mixture_families(), newer_mixture_families(), latent_families(),
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

/// Refuses what no family reads: `text` holds the text decoder, or is `outer` itself.
void refuse_unsupported(const Json& json, Config& outer, Config& text, const std::string& model_type,
                        const std::vector<Family>& families) {
  std::vector<std::string_view> supported;
  for (const Family& family : families) supported.push_back(family.model_type);
  if (model_type.empty()) {
    refuse_without_model_type(outer, json, supported);
  } else {
    refuse_model_type(text, model_type, outer.raw("is_encoder_decoder") == true, supported);
  }
}

/// The outer level of a multi-modal configuration may repeat what the text decoder reads. Where it says
/// something else, or says what the inner level leaves out, one of the two is not what the model is.
void refuse_contradictions(const Json& json, Config& outer, const Config& text) {
  for (const auto& [key, value] : json.items()) {
    if (!value.is_number() && !value.is_boolean()) continue;
    if (!text.asked(key) || text.says(key, value) || is_free_of_cost(key, value)) continue;
    if (key == "tie_word_embeddings" || key == "max_position_embeddings") continue;
    if (key == "sliding_window" && outer.raw("use_sliding_window") == false) continue;
    outer.refuse(ErrorCode::kInconsistent, key.substr(0, 60),
                 "is not what " + text.path() + " says, which describes the text decoder; remove it here");
  }
}

/// Servers load FP32 checkpoints in 16 bits unless told otherwise.
constexpr const char* kFp32Remark =
    "The checkpoint stores 32 bits a weight; 16 are counted, as servers load it unless told otherwise.";

}  // namespace

Result<Model> import_model(const Json& json) {
  if (!json.is_object()) {
    return InputErrors{{ErrorCode::kWrongType, "", "a configuration must be an object; got " + quoted(json)}};
  }
  InputErrors errors;
  Config root(json, "", errors);
  const bool thinks = json.contains(kThinker) && json[kThinker].is_object();
  const Json& holder = thinks ? json[kThinker] : json;
  Config outer = thinks ? Config(holder, kThinker, errors) : root;
  Config config = outer;
  for (const char* key : kTextSections) {
    if (auto nested = outer.section(key)) config = *nested;
  }
  const bool nested = !config.path().empty();
  const std::string model_type = config.text_or("model_type", nested ? outer.text_or("model_type", "") : "");
  const std::vector<Family> families = all_families();
  const Family* family = find_family(families, model_type);
  if (!family) {
    if (errors.empty()) refuse_unsupported(holder, outer, config, model_type, families);
    return errors;
  }
  Model model;
  model.confidence = ModelConfidence::kImported;
  model.id = "imported";
  model.name = root.text_or("_name_or_path", model_type);
  if (nested) config.class_defaults(nested_defaults(model_type));
  family->build(config, model);
  if (outer.has("tie_word_embeddings")) model.tied_embedding = outer.flag_or("tie_word_embeddings", false);
  config.accept("quantization_config quantization");
  for (const auto& tower : kTowers) {
    config.accept(tower.first);
    const auto same = [&](const SideParameters& side) { return side.name == tower.second; };
    const bool counted = std::any_of(model.beside.begin(), model.beside.end(), same);
    if (outer.has(tower.first) && !counted) model.beside.push_back({tower.second, std::nullopt});
  }
  if (root.has("talker_config")) model.beside.push_back({"talker", std::nullopt});
  if (errors.empty()) model.quantization = read_quantization(root, config, model);
  if (errors.empty() && !model.quantization && read_weight_format(root, config) == NumberFormat::kFp32) {
    model.remark += (model.remark.empty() ? "" : " ") + std::string(kFp32Remark);
  }
  if (errors.empty()) {  // an early stop leaves keys unread
    refuse_unread(config);
    if (nested) refuse_contradictions(holder, outer, config);
  }
  if (errors.empty()) check_limits(config, model);
  if (!errors.empty()) return errors;
  return model;
}

}  // namespace longpeak
