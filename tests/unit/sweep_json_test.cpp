// SPDX-License-Identifier: MIT
// Sweeps as text: what is asked, what is answered, and what is refused.
#include "core/json/sweep_json.h"

#include <limits>

#include "core/json/api.h"
#include "support.h"

namespace longpeak::test {
namespace {

Json swept(std::string_view scenario, std::string_view request) {
  return Json::parse(sweep_text(scenario, request, catalogs()));
}

TEST_CASE("sweep: columns of equal length, x first, then the metrics asked for") {
  const Json answer = swept("{}", R"({"field": "workload.context_tokens", "from": 4000, "to": 10000000,
                                      "points": 9, "metrics": ["prefill_seconds", "concurrency"]})");
  REQUIRE(answer["ok"] == true);
  const Json& value = answer["value"];
  CHECK(value["field"] == "workload.context_tokens");
  CHECK(value["metrics"] == Json({"prefill_seconds", "concurrency"}));
  CHECK(value["columns"].size() == 3);
  CHECK(value["bounds"].size() == 2);
  CHECK(value["fits"].size() == 9);
  for (const Json& column : value["columns"]) CHECK(column.size() == 9);
  CHECK(value["columns"][0].front() == 4'000);
  CHECK(value["columns"][0].back() == 10'000'000);
  CHECK(value["fits"].front() == true);
  CHECK(value["fits"].back() == false);
  CHECK(value["columns"][1].back().is_null());
  CHECK(value["bounds"][0].back().is_null());
  CHECK(value["columns"][2].back().is_number());
  CHECK(value["bounds"][1].back() == "hbm_capacity");
}

TEST_CASE("sweep: unasked, it takes 101 points of all five metrics") {
  const Json value =
      swept("{}", R"({"field": "compression.heads_fraction", "from": 0.01, "to": 1})")["value"];
  CHECK(value["columns"].size() == 6);
  CHECK(value["columns"][0].size() == 101);
}

TEST_CASE("sweep: given values are taken as they are") {
  const Json value =
      swept("{}", R"({"field": "workload.context_tokens", "values": [4000, 32000, 50000]})")["value"];
  CHECK(value["columns"][0] == Json({4000, 32000, 50000}));
  const Json single = Json::parse(evaluate_text("{}", catalogs()))["value"];
  CHECK(value["columns"][2][2] == single["metrics"]["prefill_seconds"]["value"]);
}

TEST_CASE("sweep: a metric the device does not have is null, though it fits") {
  const Json value =
      swept(R"({"model": {"id": "llama-3.1-8b"}, "hardware": {"id": "apple-m2-ultra"}})",
            R"({"field": "workload.batch", "values": [1], "metrics": ["context_switch_seconds"]})")["value"];
  CHECK(value["fits"][0] == true);
  CHECK(value["columns"][1][0].is_null());
}

TEST_CASE("sweep: points that contradict each other are null") {
  const Json value = swept(R"({"hardware": {"count": 2}, "deployment": {"tensor_parallel": 2}})",
                           R"({"field": "hardware.count", "values": [2, 3, 4]})")["value"];
  CHECK(value["columns"][1][0].is_number());
  CHECK(value["columns"][1][1].is_null());
  CHECK(value["fits"][1] == false);
  CHECK(value["columns"][1][2].is_number());
}

/// Code and path of the one error.
void check_refused(std::string_view request, std::string_view code, std::string_view path) {
  const Json answer = swept("{}", request);
  CAPTURE(answer.dump());
  REQUIRE(answer["ok"] == false);
  REQUIRE(answer["errors"].size() == 1);
  CHECK(answer["errors"][0]["code"] == code);
  CHECK(answer["errors"][0]["path"] == path);
  CHECK(!answer["errors"][0]["message"].get<std::string>().empty());
}

TEST_CASE("sweep: what is wrong with a request is said") {
  check_refused("[", "malformed_json", "");
  check_refused("[]", "wrong_type", "");
  check_refused(R"({"from": 1, "to": 2})", "unknown_field", "field");
  check_refused(R"({"field": "view", "from": 1, "to": 2})", "unknown_field", "field");
  check_refused(R"({"field": 3, "from": 1, "to": 2})", "unknown_field", "field");
  check_refused(R"({"field": "workload.batch", "from": 1})", "wrong_type", "to");
  check_refused(R"({"field": "workload.batch", "from": "1", "to": 2})", "wrong_type", "from");
  check_refused(R"({"field": "workload.batch", "from": 0, "to": 2})", "out_of_range", "from");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 1e300})", "out_of_range", "to");
  check_refused(R"({"field": "workload.batch", "from": 1.5, "to": 2})", "out_of_range", "from");
  check_refused(R"({"field": "workload.batch", "from": 3, "to": 2})", "inconsistent", "from");
  check_refused(R"({"field": "workload.output_tokens", "from": 0, "to": 2})", "inconsistent", "from");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "points": 1})", "out_of_range", "points");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "points": 10001})", "out_of_range",
                "points");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "points": "9"})", "wrong_type", "points");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "spacing": "cubic"})", "unknown_option",
                "spacing");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "step": 1})", "unknown_field", "step");
  check_refused(R"({"field": "workload.batch", "values": []})", "wrong_type", "values");
  check_refused(R"({"field": "workload.batch", "values": 3})", "wrong_type", "values");
  check_refused(R"({"field": "workload.batch", "values": [1, "2"]})", "wrong_type", "values[1]");
  check_refused(R"({"field": "workload.batch", "values": [1, 0]})", "out_of_range", "values[1]");
  check_refused(R"({"field": "workload.batch", "values": [2, 2]})", "inconsistent", "values[1]");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "metrics": []})", "wrong_type", "metrics");
  check_refused(R"({"field": "workload.batch", "from": 1, "to": 2, "metrics": ["speed"]})", "unknown_option",
                "metrics[0]");
}

TEST_CASE("sweep: everything that is wrong with a request is said at once") {
  const Json answer = swept("{}", R"({"field": "workload.batch", "from": 0, "to": "x", "points": 0,
                                      "spacing": 1, "metrics": ["speed"], "step": 1})");
  CHECK(answer["errors"].size() == 6);
}

TEST_CASE("sweep: a wrong scenario is refused before the request is read") {
  const Json answer = swept(R"({"view": "side"})", "[");
  CHECK(answer["errors"][0]["path"] == "view");
}

TEST_CASE("many: columns of all metrics, and their names") {
  const std::vector<double> values = {4'000, 50'000};
  std::vector<double> columns(values.size() * kMetricCount);
  const Json answer =
      Json::parse(evaluate_many_text("{}", "workload.context_tokens", values, columns, catalogs()));
  REQUIRE(answer["ok"] == true);
  for (std::size_t metric = 0; metric < kMetricCount; ++metric) {
    CHECK(answer["value"]["metrics"][metric] == kMetricNames[metric]);
    CHECK(columns[metric * 2 + 1] == *estimate_of(defaults()).value(static_cast<Metric>(metric)));
  }
}

TEST_CASE("many: values the field does not take are named by index, the first ten of them") {
  std::vector<double> values(100, -1.0);
  values[0] = 4'000;
  values[2] = std::numeric_limits<double>::quiet_NaN();
  values[3] = std::numeric_limits<double>::infinity();
  std::vector<double> columns(values.size() * kMetricCount);
  const Json answer =
      Json::parse(evaluate_many_text("{}", "workload.context_tokens", values, columns, catalogs()));
  CHECK(answer["ok"] == false);
  CHECK(answer["errors"].size() == 10);
  CHECK(answer["errors"][0]["path"] == "values[1]");
  for (const Json& error : answer["errors"]) CHECK(error["code"] == "out_of_range");
}

TEST_CASE("many: unknown fields and wrong scenarios are refused") {
  std::vector<double> columns(kMetricCount);
  const std::vector<double> one = {1};
  const auto code_of = [&](const char* scenario, const char* field) -> std::string {
    return Json::parse(evaluate_many_text(scenario, field, one, columns, catalogs()))["errors"][0]["code"];
  };
  CHECK(code_of("{}", "view") == "unknown_field");
  CHECK(code_of("{}", "") == "unknown_field");
  CHECK(code_of("[", "workload.batch") == "malformed_json");
  CHECK(code_of(R"({"view": 1})", "workload.batch") == "wrong_type");
}

TEST_CASE("many: no values are no estimates") {
  const Json answer = Json::parse(evaluate_many_text("{}", "workload.batch", {}, {}, catalogs()));
  CHECK(answer["ok"] == true);
}

}  // namespace
}  // namespace longpeak::test
