// SPDX-License-Identifier: MIT
#include "core/json/sweep_json.h"

#include <algorithm>

#include "core/sweep.h"

namespace longpeak {
namespace {

constexpr double kMostPoints = 10'000;
constexpr std::size_t kDefaultPoints = 101;
constexpr std::array<std::string_view, 7> kRequestNames = {"field",   "from",   "to",     "points",
                                                           "spacing", "values", "metrics"};

void refuse(InputErrors& errors, ErrorCode code, std::string path, std::string message) {
  errors.push_back({code, std::move(path), std::move(message)});
}

void check_names(const Json& request, InputErrors& errors) {
  for (const auto& [name, value] : request.items()) {
    if (std::find(kRequestNames.begin(), kRequestNames.end(), name) == kRequestNames.end()) {
      refuse(errors, ErrorCode::kUnknownField, name.substr(0, 40),
             "is not a field of a sweep; accepted: field, from, to, points, spacing, values, metrics");
    }
  }
}

/// A number of the field's range at `path` of the request.
std::optional<double> parse_value(const Json& json, const Field& field, const std::string& path,
                                  InputErrors& errors) {
  if (!json.is_number()) {
    refuse(errors, ErrorCode::kWrongType, path, "must be a number; got " + quoted(json));
    return std::nullopt;
  }
  const double value = json.get<double>();
  const std::string_view defect = defect_of(field, value);
  if (!defect.empty()) {
    refuse(errors, ErrorCode::kOutOfRange, path,
           quoted(json) + " " + std::string(defect) + "; accepted: " + number_text(field.minimum) + " to " +
               number_text(field.maximum));
    return std::nullopt;
  }
  return value;
}

std::optional<double> parse_end(const Json& request, const char* name, const Field& field,
                                InputErrors& errors) {
  if (request.contains(name)) return parse_value(request.at(name), field, name, errors);
  refuse(errors, ErrorCode::kWrongType, name, "is missing; a sweep takes values, or from and to");
  return std::nullopt;
}

std::size_t parse_points(const Json& request, InputErrors& errors) {
  if (!request.contains("points")) return kDefaultPoints;
  constexpr Field kPoints{.path = "points",
                          .label = "",
                          .help = "",
                          .type = FieldType::kInteger,
                          .unit = "",
                          .minimum = 2,
                          .maximum = kMostPoints};
  const auto points = parse_value(request.at("points"), kPoints, "points", errors);
  return points ? static_cast<std::size_t>(*points) : kDefaultPoints;
}

Spacing parse_spacing(const Json& request, InputErrors& errors) {
  if (!request.contains("spacing")) return Spacing::kLog;
  const Json& spacing = request.at("spacing");
  if (spacing == "linear") return Spacing::kLinear;
  if (spacing != "log") {
    refuse(errors, ErrorCode::kUnknownOption, "spacing", quoted(spacing) + " is not one of log, linear");
  }
  return Spacing::kLog;
}

std::vector<double> parse_list(const Json& list, const Field& field, InputErrors& errors) {
  std::vector<double> values;
  if (!list.is_array() || list.empty() || list.size() > static_cast<std::size_t>(kMostPoints)) {
    refuse(errors, ErrorCode::kWrongType, "values", "must be a list of 1 to 10000 numbers");
    return values;
  }
  for (std::size_t index = 0; index < list.size(); ++index) {
    const std::string path = "values[" + std::to_string(index) + "]";
    const auto value = parse_value(list[index], field, path, errors);
    if (!value) continue;
    if (!values.empty() && *value <= values.back()) {
      refuse(errors, ErrorCode::kInconsistent, path, "values must ascend");
    }
    values.push_back(*value);
  }
  return values;
}

std::vector<double> parse_values(const Json& request, const Field& field, InputErrors& errors) {
  if (request.contains("values")) {
    for (const char* name : {"from", "to", "points", "spacing"}) {
      if (request.contains(name)) {
        refuse(errors, ErrorCode::kInconsistent, name,
               "does not go with values; a sweep takes one or the other");
      }
    }
    return parse_list(request.at("values"), field, errors);
  }
  const auto from = parse_end(request, "from", field, errors);
  const auto to = parse_end(request, "to", field, errors);
  const std::size_t points = parse_points(request, errors);
  const Spacing spacing = parse_spacing(request, errors);
  if (!from || !to) return {};
  if (*from > *to) refuse(errors, ErrorCode::kInconsistent, "from", "must not be above to");
  if (spacing == Spacing::kLog && *from <= 0) {
    refuse(errors, ErrorCode::kInconsistent, "from", "must be above zero for log spacing; or use linear");
  }
  if (!errors.empty()) return {};
  return spaced_values(field, *from, *to, points, spacing);
}

std::vector<Metric> parse_metrics(const Json& request, InputErrors& errors) {
  std::vector<Metric> metrics;
  if (!request.contains("metrics")) {
    for (std::size_t index = 0; index < kMetricCount; ++index) metrics.push_back(static_cast<Metric>(index));
    return metrics;
  }
  const Json& list = request.at("metrics");
  if (!list.is_array() || list.empty() || list.size() > kMetricCount) {
    refuse(errors, ErrorCode::kWrongType, "metrics", "must be a list of 1 to 5 metric names");
    return metrics;
  }
  for (std::size_t index = 0; index < list.size(); ++index) {
    const auto found = std::find_if(kMetricNames.begin(), kMetricNames.end(),
                                    [&](std::string_view name) { return list[index] == name; });
    if (found == kMetricNames.end()) {
      refuse(errors, ErrorCode::kUnknownOption, "metrics[" + std::to_string(index) + "]",
             quoted(list[index]) +
                 " is not one of concurrency, prefill_seconds, decode_seconds_per_token, "
                 "context_switch_seconds, sessions_per_hour");
    } else {
      metrics.push_back(static_cast<Metric>(found - kMetricNames.begin()));
    }
  }
  return metrics;
}

}  // namespace

Json sweep_json(PreparedScenario prepared, const SweepRequest& request) {
  const std::vector<Metric>& metrics = request.metrics;
  Json names = Json::array();
  Json columns = Json::array({Json::array()});
  Json bounds = Json::array();
  Json fits = Json::array();
  for (const Metric metric : metrics) {
    names.push_back(kMetricNames[static_cast<std::size_t>(metric)]);
    columns.push_back(Json::array());
    bounds.push_back(Json::array());
  }
  for (const double value : request.values) {
    const SweepPoint point = sweep_point(prepared, *request.field, value);
    columns[0].push_back(value);
    fits.push_back(point.fits);
    for (std::size_t index = 0; index < metrics.size(); ++index) {
      const auto& y = point.values[static_cast<std::size_t>(metrics[index])];
      const Bound bound = point.bounds[static_cast<std::size_t>(metrics[index])];
      columns[index + 1].push_back(y ? Json(*y) : Json(nullptr));
      bounds[index].push_back(y ? Json(kBoundNames[static_cast<std::size_t>(bound)]) : Json(nullptr));
    }
  }
  return {{"field", request.field->path},
          {"metrics", std::move(names)},
          {"columns", std::move(columns)},
          {"bounds", std::move(bounds)},
          {"fits", std::move(fits)}};
}

Result<const Field*> parse_sweep_field(const Json& path) {
  std::string accepted;
  for (const Field& field : scenario_fields()) {
    if (!is_numeric(field)) continue;
    if (path == field.path) return &field;
    if (!accepted.empty()) accepted += ", ";
    accepted += field.path;
  }
  return InputErrors{
      {ErrorCode::kUnknownField, "field", quoted(path) + " is not a numeric field; accepted: " + accepted}};
}

Result<SweepRequest> parse_sweep_request(const Json& json) {
  if (!json.is_object()) {
    return InputErrors{{ErrorCode::kWrongType, "",
                        "a sweep must be an object with field, from and to; got " + quoted(json)}};
  }
  InputErrors errors;
  check_names(json, errors);
  SweepRequest request;
  request.metrics = parse_metrics(json, errors);
  const Result<const Field*> field = parse_sweep_field(json.value("field", Json(nullptr)));
  if (!field.ok()) {
    errors.insert(errors.end(), field.errors().begin(), field.errors().end());
    return errors;
  }
  request.field = field.value();
  request.values = parse_values(json, *request.field, errors);
  if (!errors.empty()) return errors;
  return request;
}

}  // namespace longpeak
