// SPDX-License-Identifier: MIT
#include "core/json/model_catalog.h"

#include <cassert>
#include <memory>

#include "core/catalogs.h"
#include "core/json/import/import.h"
#include "core/model_catalog/rows.h"

namespace longpeak {
namespace {

/// The 34B model as arXiv 2405.08944 computes with it: 34e9 parameters and hidden size 4096 instead of
/// Yi-34B's 7168. It is no checkpoint.
Model paper_34b(const ModelName& name) {
  LayerGroup group;
  group.layers = 60;
  group.attention.query_heads = 32;
  group.attention.kv_heads = 8;
  group.attention.key_dim = 128;
  group.attention.value_dim = 128;
  Model model;
  model.id = name.id;
  model.name = name.name;
  model.maker = name.maker;
  model.hidden_size = 4096;
  model.max_context_tokens = 200'000;
  model.groups = {group};
  model.layer_groups.assign(60, 0);
  model.stated_parameters = 34e9;
  model.confidence = ModelConfidence::kPaper;
  model.source_title = "Yao Fu, Challenges in Deploying Long-Context Transformers, arXiv 2405.08944";
  model.source_date = "2024-05-14";
  return model;
}

Model model_of(const ModelRow& row) {
  const Result<Json> config = parse_json(row.config);
  assert(config.ok());
  const Result<Model> imported = import_model(config.value());
  assert(imported.ok());
  Model model = imported.value();
  model.id = row.id;
  model.name = row.name;
  model.maker = row.maker;
  model.repository = row.repository;
  model.confidence = row.confidence;
  model.source_title = row.source;
  model.source_date = row.date;
  model.remark = row.remark;
  model.published_parameters = row.published_parameters;
  return model;
}

/// The rows, and behind them the paper's model.
const std::vector<ModelName>& all_names() {
  static const std::vector<ModelName> names = [] {
    std::vector<ModelName> list;
    for (const ModelRow& row : model_rows()) list.push_back({row.id, row.name, row.maker});
    list.push_back({"paper-34b", "34B as in the paper", "01.AI"});
    return list;
  }();
  return names;
}

const Model& model_at(std::size_t index) {
  static std::vector<std::unique_ptr<const Model>> models(all_names().size());
  if (models[index]) return *models[index];
  if (index == model_rows().size()) {
    models[index] = std::make_unique<const Model>(paper_34b(all_names()[index]));
    return *models[index];
  }
  Model model = model_of(model_rows()[index]);
  if (model.id == kDefaultModelId) model.in_paper_view = &model_at(model_rows().size());
  models[index] = std::make_unique<const Model>(std::move(model));
  return *models[index];
}

}  // namespace

ModelCatalog built_in_models() { return {all_names(), model_at}; }

}  // namespace longpeak
