// SPDX-License-Identifier: MIT
#include "core/json/scenario_json.h"

#include <algorithm>

#include "core/fields.h"
#include "core/json/import/import.h"
#include "core/nearest.h"
#include "core/validate.h"

namespace longpeak {
namespace {

/// Longest path of the field table; deeper input is not followed.
constexpr std::size_t kLongestPath = 60;

/// The one field that is an object: a config.json instead of model.id.
constexpr std::string_view kConfigPath = "model.config";

bool is_section(std::string_view path) {
  if (path.empty()) return true;
  for (const Field& field : scenario_fields()) {
    if (field.path.size() > path.size() && field.path.starts_with(path) && field.path[path.size()] == '.') {
      return true;
    }
  }
  return false;
}

/// What a section of the scenario takes, for messages: "id, count".
std::string names_in(std::string_view section) {
  const std::size_t skip = section.empty() ? 0 : section.size() + 1;
  std::string names;
  std::string last;
  for (const Field& field : scenario_fields()) {
    if (!section.empty() && !(field.path.starts_with(section) && field.path[section.size()] == '.')) continue;
    const std::string_view rest = field.path.substr(skip);
    const std::string name(rest.substr(0, rest.find('.')));
    if (name == last) continue;
    if (!names.empty()) names += ", ";
    names += name;
    last = name;
  }
  return names;
}

std::string range_of(const Field& field) {
  const std::string kind = field.type == FieldType::kInteger ? "a whole number" : "a number";
  return kind + " from " + number_text(field.minimum) + " to " + number_text(field.maximum);
}

std::string options_of(const Field& field) {
  std::string options;
  for (const std::string_view option : field.options) {
    if (!options.empty()) options += ", ";
    options += option;
  }
  return options;
}

std::string_view id_of(const ModelName& model) { return model.id; }
std::string_view id_of(const Accelerator* device) { return device->id; }

/// The id of a row; "" where it is not one.
template <class Row>
std::string parse_id(std::span<const Row> rows, const Field& field, const Json& json, InputErrors& errors) {
  const std::string path(field.path);
  if (!json.is_string()) {
    errors.push_back(
        {ErrorCode::kWrongType, path, "must be the id of a built-in row, in quotes; got " + quoted(json)});
    return "";
  }
  const std::string& id = json.get_ref<const std::string&>();
  std::vector<std::string_view> ids;
  for (const Row& row : rows) ids.push_back(id_of(row));
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return id;
  errors.push_back({ErrorCode::kUnknownId, path,
                    quoted(json) + " is not in the catalog; the nearest id is " +
                        std::string(nearest(id, ids)) + ", and the catalog lists all " +
                        std::to_string(ids.size())});
  return "";
}

void parse_number(Scenario& scenario, const Field& field, const Json& json, InputErrors& errors) {
  const std::string path(field.path);
  if (!json.is_number()) {
    errors.push_back({ErrorCode::kWrongType, path, "must be " + range_of(field) + "; got " + quoted(json)});
    return;
  }
  const double value = json.get<double>();
  const std::string_view defect = defect_of(field, value);
  if (!defect.empty()) {
    errors.push_back({ErrorCode::kOutOfRange, path,
                      quoted(json) + " " + std::string(defect) + "; accepted: " + range_of(field)});
    return;
  }
  field.set(scenario, value);
}

void parse_option(Scenario& scenario, const Field& field, const Json& json, InputErrors& errors) {
  const std::string path(field.path);
  if (!json.is_string()) {
    errors.push_back({ErrorCode::kWrongType, path,
                      "must be one of " + options_of(field) + ", in quotes; got " + quoted(json)});
    return;
  }
  const std::string& word = json.get_ref<const std::string&>();
  for (std::size_t index = 0; index < field.options.size(); ++index) {
    if (field.options[index] == word) return field.set(scenario, static_cast<double>(index));
  }
  errors.push_back({ErrorCode::kUnknownOption, path, quoted(json) + " is not one of " + options_of(field)});
}

void parse_field(Scenario& scenario, const Field& field, const Json& json, const Catalogs& catalogs,
                 InputErrors& errors) {
  switch (field.type) {
    case FieldType::kInteger:
    case FieldType::kNumber:
      return parse_number(scenario, field, json, errors);
    case FieldType::kOption:
      return parse_option(scenario, field, json, errors);
    case FieldType::kId:
      if (field.path == "model.id") {
        scenario.model = find_model(catalogs.models, parse_id(catalogs.models.names, field, json, errors));
      } else {
        const std::string id = parse_id(catalogs.accelerators.rows, field, json, errors);
        scenario.device = find_row(catalogs.accelerators.rows, id);
      }
  }
}

/// A configuration in place of a catalog's id.
void parse_config(Scenario& scenario, const Json& json, InputErrors& errors) {
  Result<Model> imported = import_model(json);
  if (imported.ok()) {
    auto model = std::make_shared<Model>(imported.value());
    model->config = to_text(json);
    scenario.imported = std::move(model);
    return;
  }
  for (InputError error : imported.errors()) {
    error.path = error.path.empty() ? std::string(kConfigPath) : std::string(kConfigPath) + "." + error.path;
    errors.push_back(std::move(error));
  }
}

/// Formats that nobody chose are those of an imported checkpoint's quantisation.
void follow_checkpoint(Scenario& scenario, const Json& json) {
  const std::optional<Quantization>& stored = scenario.imported->quantization;
  if (!stored) return;
  const auto chosen = [&](const char* field) {
    return json.contains("deployment") && json.at("deployment").contains(field);
  };
  if (!chosen("weight_format")) scenario.deployment.weights_as_stored = true;
  if (!chosen("kv_format") && stored->kv_cache) scenario.deployment.kv_format = *stored->kv_cache;
}

void parse_section(Scenario& scenario, const std::string& section, const Json& json, const Catalogs& catalogs,
                   InputErrors& errors) {
  if (!json.is_object()) {
    errors.push_back({ErrorCode::kWrongType, section,
                      "must be an object with any of " + names_in(section) + "; got " + quoted(json)});
    return;
  }
  for (const auto& [name, value] : json.items()) {
    const std::string path = section.empty() ? name : section + "." + name;
    const bool plain = !name.empty() && name.find('.') == std::string::npos;  // "" and "a.b" name nothing
    if (plain && path == kConfigPath) {
      parse_config(scenario, value, errors);
    } else if (const Field* field = plain ? find_field(path) : nullptr) {
      parse_field(scenario, *field, value, catalogs, errors);
    } else if (plain && path.size() <= kLongestPath && is_section(path)) {
      parse_section(scenario, path, value, catalogs, errors);
    } else {
      const std::string where = section.empty() ? "a scenario" : section;
      errors.push_back({ErrorCode::kUnknownField, path.substr(0, kLongestPath),
                        "is not a field of " + where + "; accepted: " + names_in(section)});
    }
  }
}

/// Puts a value at "a.b.c".
void place(Json& object, std::string_view path, Json value) {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) {
    object[std::string(path)] = std::move(value);
  } else {
    place(object[std::string(path.substr(0, dot))], path.substr(dot + 1), std::move(value));
  }
}

void place_id(Json& json, const Scenario& scenario, std::string_view path) {
  if (path != "model.id") {
    place(json, path, scenario.device->id);
  } else if (scenario.imported) {
    place(json, kConfigPath, Json::parse(scenario.imported->config, nullptr, /*allow_exceptions=*/false));
  } else {
    place(json, path, scenario.model->id);
  }
}

/// The value a field has, its own or the one of the field it follows; nothing for those that follow the
/// model.
std::optional<double> resolved(const Scenario& scenario, const Field& field) {
  if (const auto given = field.get(scenario)) return given;
  if (field.path == "deployment.tensor_parallel") return static_cast<double>(tensor_parallel_of(scenario));
  if (field.path == "workload.session.document_tokens")
    return static_cast<double>(document_tokens_of(scenario));
  if (field.path == "units") return static_cast<double>(units_of(scenario));
  return std::nullopt;
}

Json number_json(const Field& field, double value) {
  if (field.type == FieldType::kInteger) return static_cast<std::int64_t>(value);
  return value;
}

}  // namespace

Result<Scenario> parse_scenario(const Json& json, const Catalogs& catalogs) {
  Scenario scenario;
  scenario.model = find_model(catalogs.models, kDefaultModelId);
  scenario.device = find_row(catalogs.accelerators.rows, kDefaultAcceleratorId);
  InputErrors errors;
  parse_section(scenario, "", json, catalogs, errors);
  if (scenario.imported) {
    if (json.at("model").contains("id")) {
      errors.push_back({ErrorCode::kInconsistent, "model", "takes either id or config, not both"});
    }
    scenario.model = scenario.imported.get();
    follow_checkpoint(scenario, json);
  }
  if (errors.empty()) errors = contradictions(scenario);
  if (!errors.empty()) return errors;
  return scenario;
}

Result<Scenario> parse_scenario(std::string_view text, const Catalogs& catalogs) {
  const Result<Json> json = parse_json(text);
  if (!json.ok()) return json.errors();
  return parse_scenario(json.value(), catalogs);
}

Json to_json(const Scenario& scenario) {
  Json json = Json::object();
  for (const Field& field : scenario_fields()) {
    if (field.type == FieldType::kId) {
      place_id(json, scenario, field.path);
    } else if (const std::optional<double> value = resolved(scenario, field)) {
      place(json, field.path,
            field.type == FieldType::kOption ? Json(field.options[static_cast<std::size_t>(*value)])
                                             : number_json(field, *value));
    }
  }
  return json;
}

}  // namespace longpeak
