// SPDX-License-Identifier: MIT
#include "core/json/api.h"

#include "core/json/catalog_json.h"
#include "core/json/estimate_json.h"
#include "core/json/import/config_text.h"
#include "core/json/import/import.h"
#include "core/json/model_json.h"
#include "core/json/scenario_json.h"
#include "core/json/sweep_json.h"
#include "core/paper_figures.h"
#include "core/sweep.h"

namespace longpeak {
namespace {

Json paper_figure_json(const PaperFigure& figure) {
  return {{"quantity", figure.quantity},
          {"printed", figure.printed},
          {"trust", kPaperTrustNames[static_cast<std::size_t>(figure.trust)]},
          {"unit", figure.unit},
          {"convention", figure.convention},
          {"convention_shown", figure.convention_shown},
          {"si", figure.si},
          {"peak", figure.peak},
          {"arithmetic", figure.arithmetic},
          {"remark", figure.remark},
          {"scenario", to_json(figure.scenario)}};
}

Result<SweepRequest> parse_request(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json.ok()) return json.errors();
  return parse_sweep_request(json.value());
}

InputErrors defects(const Field& field, std::span<const double> values) {
  constexpr std::size_t kMostListed = 10;
  InputErrors errors;
  for (std::size_t index = 0; index < values.size() && errors.size() < kMostListed; ++index) {
    const std::string_view defect = defect_of(field, values[index]);
    if (defect.empty()) continue;
    errors.push_back({ErrorCode::kOutOfRange, "values[" + std::to_string(index) + "]",
                      number_text(values[index]) + " " + std::string(defect) +
                          "; accepted: " + number_text(field.minimum) + " to " + number_text(field.maximum)});
  }
  return errors;
}

}  // namespace

std::string index_text(const Catalogs& catalogs) { return to_text(success(index_json(catalogs))); }

std::string catalog_text(const Catalogs& catalogs) { return to_text(success(catalog_json(catalogs))); }

std::string paper_figures_text(const Catalogs& catalogs) {
  Json list = Json::array();
  for (const PaperFigure& figure : paper_figures(catalogs)) list.push_back(paper_figure_json(figure));
  return to_text(success(std::move(list)));
}

std::string import_model_text(std::string_view config) {
  if (config.substr(0, 4) == "GGUF") {
    return to_text(
        failure({{ErrorCode::kMalformedJson, "",
                  "a GGUF file is not read; accepted: the config.json of the model it was made from"}}));
  }
  const Result<Json> json = parse_config_text(config);
  if (!json.ok()) return to_text(failure(json.errors()));
  const Result<Model> model = import_model(json.value());
  return to_text(model.ok() ? success(model_report_json(model.value())) : failure(model.errors()));
}

std::string evaluate_text(std::string_view scenario, const Catalogs& catalogs) {
  const Result<Scenario> parsed = parse_scenario(scenario, catalogs);
  if (!parsed.ok()) return to_text(failure(parsed.errors()));
  return to_text(success(estimate_json(prepare(parsed.value()))));
}

std::string sweep_text(std::string_view scenario, std::string_view request, const Catalogs& catalogs) {
  const Result<Scenario> parsed = parse_scenario(scenario, catalogs);
  const Result<SweepRequest> asked = parse_request(request);
  InputErrors errors;
  if (!parsed.ok()) errors = parsed.errors();
  if (!asked.ok()) errors.insert(errors.end(), asked.errors().begin(), asked.errors().end());
  if (!errors.empty()) return to_text(failure(errors));
  return to_text(success(sweep_json(prepare(parsed.value()), asked.value())));
}

std::string evaluate_many_text(std::string_view scenario, std::string_view field,
                               std::span<const double> values, std::span<double> columns,
                               const Catalogs& catalogs) {
  const Result<Scenario> parsed = parse_scenario(scenario, catalogs);
  if (!parsed.ok()) return to_text(failure(parsed.errors()));
  const Result<const Field*> swept = parse_sweep_field(Json(field));
  if (!swept.ok()) return to_text(failure(swept.errors()));
  const InputErrors errors = defects(*swept.value(), values);
  if (!errors.empty()) return to_text(failure(errors));
  estimate_many(prepare(parsed.value()), *swept.value(), values, columns);
  Json names = Json::array();
  for (const std::string_view name : kMetricNames) names.push_back(name);
  return to_text(success({{"metrics", std::move(names)}}));
}

}  // namespace longpeak
