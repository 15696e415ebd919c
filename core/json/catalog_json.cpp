// SPDX-License-Identifier: MIT
#include "core/json/catalog_json.h"

#include "core/fields.h"
#include "core/json/model_json.h"
#include "core/json/scenario_json.h"
#include "core/version.h"

namespace longpeak {
namespace {

Json source_json(const Source& source) { return {{"title", source.title}, {"date", source.date}}; }

std::string_view name_of_confidence(Confidence confidence) {
  return kConfidenceNames[static_cast<std::size_t>(confidence)];
}

Json figure_json(double value, Confidence confidence) {
  return {{"value", value}, {"confidence", name_of_confidence(confidence)}};
}

Json link_json(const std::optional<Link>& link) {
  if (!link) return nullptr;
  const auto& [rate, confidence] = link->per_direction;
  return {{"name", link->name},
          {"bytes_per_second_per_direction", figure_json(in_bytes_per_second(rate), confidence)}};
}

Json accelerator_json(const Accelerator& device) {
  Json rates = Json::object();
  for (const auto& dense : device.dense_rates) {
    if (dense) rates[std::string(name_of(dense->format))] = in_flops_per_second(dense->rate);
  }
  Json sources = Json::array();
  for (const Source& source : device.sources) {
    if (!source.title.empty()) sources.push_back(source_json(source));
  }
  const auto& driver = device.memory_driver;
  const auto& trust_in_rates = device.dense_rates_confidence;
  Json price = nullptr;
  if (device.price) {
    price = {{"usd_per_hour", device.price->usd_per_hour},
             {"provider", device.price->provider},
             {"date", device.price->date}};
  }
  return {
      {"id", device.id},
      {"name", device.name},
      {"maker", device.maker},
      {"year", device.year},
      {"status", kProductStatusNames[static_cast<std::size_t>(device.status)]},
      {"memory_kind", device.memory_kind},
      {"hbm_bytes_sold", figure_json(in_bytes(device.memory_sold.value), device.memory_sold.confidence)},
      {"hbm_bytes_driver", driver ? figure_json(in_bytes(driver->value), driver->confidence) : Json(nullptr)},
      {"hbm_bytes_per_second",
       figure_json(in_bytes_per_second(device.memory_bandwidth.value), device.memory_bandwidth.confidence)},
      {"dense_flops_per_second", std::move(rates)},
      {"dense_flops_confidence", trust_in_rates ? Json(name_of_confidence(*trust_in_rates)) : Json(nullptr)},
      {"device_link", link_json(device.device_link)},
      {"host_link", link_json(device.host_link)},
      {"tdp_watts",
       device.tdp_watts ? figure_json(device.tdp_watts->value, device.tdp_watts->confidence) : Json(nullptr)},
      {"price", std::move(price)},
      {"sources", std::move(sources)},
      {"remark", device.remark}};
}

Json field_json(const Field& field, const Scenario& defaults) {
  constexpr std::array<std::string_view, 4> kTypeNames = {"integer", "number", "option", "id"};
  Json options = Json::array();
  for (const std::string_view option : field.options) options.push_back(option);
  Json standard = nullptr;
  if (field.type == FieldType::kId) {
    standard = field.path == "model.id" ? defaults.model->id : defaults.device->id;
  } else if (const auto value = field.get(defaults)) {
    standard = field.type == FieldType::kOption ? Json(field.options[static_cast<std::size_t>(*value)])
                                                : Json(*value);
  }
  return {{"path", field.path},
          {"label", field.label},
          {"help", field.help},
          {"type", kTypeNames[static_cast<std::size_t>(field.type)]},
          {"unit", field.unit},
          {"minimum", is_numeric(field) ? Json(field.minimum) : Json(nullptr)},
          {"maximum", is_numeric(field) ? Json(field.maximum) : Json(nullptr)},
          {"options", std::move(options)},
          {"default", std::move(standard)},
          {"default_rule", field.default_rule}};
}

Json fields_json(const Catalogs& catalogs) {
  Json fields = Json::array();
  const Result<Scenario> defaults = parse_scenario(Json::object(), catalogs);
  for (const Field& field : scenario_fields()) fields.push_back(field_json(field, defaults.value()));
  return fields;
}

}  // namespace

Json catalog_json(const Catalogs& catalogs) {
  Json models = Json::array();
  for (std::size_t index = 0; index < catalogs.models.names.size(); ++index) {
    models.push_back(model_summary_json(catalogs.models.model(index)));
  }
  Json accelerators = Json::array();
  for (const Accelerator* device : catalogs.accelerators.rows)
    accelerators.push_back(accelerator_json(*device));
  return {{"version", kVersion},
          {"models", std::move(models)},
          {"accelerators", std::move(accelerators)},
          {"fields", fields_json(catalogs)}};
}

Json index_json(const Catalogs& catalogs) {
  Json models = Json::array();
  for (const ModelName& model : catalogs.models.names) {
    models.push_back({{"id", model.id}, {"name", model.name}, {"maker", model.maker}});
  }
  Json accelerators = Json::array();
  for (const Accelerator* device : catalogs.accelerators.rows) {
    accelerators.push_back(
        {{"id", device->id}, {"name", device->name}, {"maker", device->maker}, {"year", device->year}});
  }
  return {{"version", kVersion},
          {"models", std::move(models)},
          {"accelerators", std::move(accelerators)},
          {"fields", fields_json(catalogs)}};
}

}  // namespace longpeak
