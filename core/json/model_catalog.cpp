// SPDX-License-Identifier: MIT
#include "core/json/model_catalog.h"

#include "core/catalogs.h"
#include "core/json/import/import.h"
#include "core/model_catalog/rows.h"

namespace longpeak {
namespace {

/// The 34B model as arXiv 2405.08944 computes with it: 34e9 parameters and hidden size 4096 instead of
/// Yi-34B's 7168. It is no checkpoint.
Model paper_34b() {
  LayerGroup group;
  group.layers = 60;
  group.attention.query_heads = 32;
  group.attention.kv_heads = 8;
  group.attention.key_dim = 128;
  group.attention.value_dim = 128;
  Model model;
  model.id = "paper-34b";
  model.name = "34B as in the paper";
  model.maker = "01.AI";
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

struct Catalog {
  std::vector<Model> models;
  std::vector<const Model*> rows;
};

Catalog make_catalog() {
  Catalog catalog;
  const std::span<const ModelRow> rows = model_rows();
  catalog.models.reserve(rows.size() + 1);
  for (const ModelRow& row : rows) {
    const Result<Json> config = parse_json(row.config);
    if (!config.ok()) continue;
    const Result<Model> imported = import_model(config.value());
    if (!imported.ok()) continue;
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
    catalog.models.push_back(std::move(model));
  }
  catalog.models.push_back(paper_34b());
  const Model* paper = &catalog.models.back();
  for (Model& model : catalog.models) {
    if (model.id == kDefaultModelId) model.in_paper_view = paper;
    catalog.rows.push_back(&model);
  }
  return catalog;
}

}  // namespace

ModelCatalog built_in_models() {
  static const Catalog catalog = make_catalog();
  return {catalog.rows};
}

}  // namespace longpeak
