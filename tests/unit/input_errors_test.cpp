// SPDX-License-Identifier: MIT
// Wrong input: every code, every error at once, and nothing that ends the process.
#include <algorithm>

#include "core/fields.h"
#include "core/json/api.h"
#include "core/json/scenario_json.h"
#include "support.h"

namespace longpeak::test {
namespace {

InputErrors errors_of(std::string_view text) {
  const Result<Scenario> result = parse_scenario(text, catalogs());
  return result.ok() ? InputErrors{} : result.errors();
}

/// The one error of `text`.
InputError error_of(std::string_view text) {
  const InputErrors errors = errors_of(text);
  CAPTURE(std::string(text.substr(0, 100)));
  REQUIRE(errors.size() == 1);
  CHECK(!errors[0].message.empty());
  return errors[0];
}

void check_error(std::string_view text, ErrorCode code, std::string_view path, std::string_view says) {
  const InputError error = error_of(text);
  CHECK(error.code == code);
  CHECK(error.path == path);
  CAPTURE(error.message);
  CHECK(error.message.find(says) != std::string::npos);
}

TEST_CASE("input: text that is not JSON") {
  for (const char* text :
       {"", " ", "{", "}", "{]", "nul", "{\"view\": }", "{'view': 'peak'}", "NaN", "{\"view\": \"peak\"} {}",
        "{\"workload\": {\"context_tokens\": 0x10}}", "{\"workload\": {\"context_tokens\": NaN}}",
        "{\"workload\": {\"context_tokens\": Infinity}}", "// {}"}) {
    check_error(text, ErrorCode::kMalformedJson, "", "accepted: one JSON object");
  }
}

TEST_CASE("input: bytes that are not UTF-8, and a zero byte") {
  check_error("{\"view\": \"\xff\xfe\"}", ErrorCode::kMalformedJson, "", "not JSON");
  check_error(std::string_view("{\"view\": \"pe\0ak\"}", 17), ErrorCode::kMalformedJson, "", "not JSON");
  check_error(std::string_view("\0", 1), ErrorCode::kMalformedJson, "", "not JSON");
}

TEST_CASE("input: more than a megabyte is refused unread") {
  check_error(std::string(1'000'001, ' '), ErrorCode::kTooLarge, "", "1000001 bytes; at most 1000000");
  check_error(std::string(10'000'000, '['), ErrorCode::kTooLarge, "", "10000000 bytes");
  // A megabyte to the byte is read: spaces after an object are JSON.
  CHECK(errors_of("{}" + std::string(999'998, ' ')).empty());
}

TEST_CASE("input: deep nesting neither overflows nor takes long") {
  check_error(std::string(200'000, '['), ErrorCode::kMalformedJson, "", "not JSON");
  check_error(std::string(200'000, '[') + std::string(200'000, ']'), ErrorCode::kWrongType, "", "a list");
  std::string deep;
  for (int level = 0; level < 50'000; ++level) deep += "{\"workload\":";
  deep += "1" + std::string(50'000, '}');
  check_error(deep, ErrorCode::kUnknownField, "workload.workload", "context_tokens");
}

TEST_CASE("input: empty names neither recurse nor open a section") {
  check_error(R"({"": {"view": "paper"}})", ErrorCode::kUnknownField, "", "is not a field of a scenario");
  check_error(R"({"workload": {"": 1}})", ErrorCode::kUnknownField, "workload.",
              "is not a field of workload");
  std::string deep;
  for (int level = 0; level < 150'000; ++level) deep += "{\"\":";
  deep += "{}" + std::string(150'000, '}');
  check_error(deep, ErrorCode::kUnknownField, "", "is not a field of a scenario");
}

TEST_CASE("input: a scenario must be an object") {
  check_error("null", ErrorCode::kWrongType, "", "got null");
  check_error("[]", ErrorCode::kWrongType, "", "got a list");
  check_error("3", ErrorCode::kWrongType, "", "must be an object with any of model, hardware");
  check_error("\"yi-34b-200k\"", ErrorCode::kWrongType, "", "got \"yi-34b-200k\"");
}

TEST_CASE("input: a section must be an object") {
  check_error(R"({"workload": 5})", ErrorCode::kWrongType, "workload", "must be an object with any of");
  check_error(R"({"workload": null})", ErrorCode::kWrongType, "workload", "got null");
  check_error(R"({"workload": {"session": []}})", ErrorCode::kWrongType, "workload.session", "rounds");
}

TEST_CASE("input: unknown fields are named, with those there are") {
  check_error(R"({"modle": {}})", ErrorCode::kUnknownField, "modle", "accepted: model, hardware");
  check_error(R"({"workload": {"contextTokens": 1}})", ErrorCode::kUnknownField, "workload.contextTokens",
              "context_tokens");
  check_error(R"({"workload": {"session": {"turns": 1}}})", ErrorCode::kUnknownField,
              "workload.session.turns", "rounds");
  check_error(R"({"": 1})", ErrorCode::kUnknownField, "", "is not a field of a scenario");
  check_error(R"({"view.x": 1})", ErrorCode::kUnknownField, "view.x", "is not a field");
  check_error(R"({"workload.context_tokens": 5})", ErrorCode::kUnknownField, "workload.context_tokens",
              "is not a field of a scenario");
  check_error(R"({"__proto__": {}})", ErrorCode::kUnknownField, "__proto__", "is not a field");
}

TEST_CASE("input: an endless name is cut in the answer") {
  const InputError error = error_of("{\"" + std::string(100'000, 'x') + "\": 1}");
  CHECK(error.code == ErrorCode::kUnknownField);
  CHECK(error.path.size() < 100);
  CHECK(error.message.size() < 500);
}

TEST_CASE("input: unknown ids come with the nearest one") {
  check_error(R"({"model": {"id": "yi-34b-20k"}})", ErrorCode::kUnknownId, "model.id", "yi-34b-200k");
  check_error(R"({"hardware": {"id": "h100-sxm"}})", ErrorCode::kUnknownId, "hardware.id", "h100-sxm-80gb");
  check_error(R"({"hardware": {"id": ""}})", ErrorCode::kUnknownId, "hardware.id",
              "\"\" is not in the catalog");
  check_error(R"({"model": {"id": "A100"}})", ErrorCode::kUnknownId, "model.id", "all 129");
}

TEST_CASE("input: unknown options come with those there are") {
  check_error(R"({"view": "expected"})", ErrorCode::kUnknownOption, "view", "paper, peak");
  check_error(R"({"deployment": {"kv_format": "q4_0"}})", ErrorCode::kUnknownOption, "deployment.kv_format",
              "fp32, bf16, fp16, fp8, int8, fp4, int4");
  check_error(R"({"deployment": {"host_links": "two"}})", ErrorCode::kUnknownOption, "deployment.host_links",
              "one, one_per_device");
}

TEST_CASE("input: a rate that nobody published is asked for where it can be given") {
  check_error(R"({"hardware": {"id": "cerebras-wse-3"}})", ErrorCode::kInconsistent,
              "hardware.dense_flops_per_second", "publishes no dense rate; accepted: a rate of your own");
  CHECK(errors_of(R"({"hardware": {"id": "cerebras-wse-3", "dense_flops_per_second": 1e16}})").empty());
  check_error(R"({"hardware": {"id": "groq-3-lpu"}, "deployment": {"weight_format": "fp8"}})",
              ErrorCode::kInconsistent, "deployment.kv_format", "accepted: fp8, fp4, or a rate of your own");
}

TEST_CASE("input: wrong types, a number in quotes among them") {
  check_error(R"({"workload": {"context_tokens": "50000"}})", ErrorCode::kWrongType,
              "workload.context_tokens", "a whole number from 1 to 1000000000; got \"50000\"");
  check_error(R"({"workload": {"context_tokens": "NaN"}})", ErrorCode::kWrongType, "workload.context_tokens",
              "got \"NaN\"");
  check_error(R"({"workload": {"context_tokens": null}})", ErrorCode::kWrongType, "workload.context_tokens",
              "got null");
  check_error(R"({"workload": {"context_tokens": true}})", ErrorCode::kWrongType, "workload.context_tokens",
              "got true");
  check_error(R"({"workload": {"context_tokens": [1]}})", ErrorCode::kWrongType, "workload.context_tokens",
              "got a list");
  check_error(R"({"model": {"id": 7}})", ErrorCode::kWrongType, "model.id", "got 7");
  check_error(R"({"model": {"id": null}})", ErrorCode::kWrongType, "model.id", "got null");
  check_error(R"({"view": 1})", ErrorCode::kWrongType, "view", "one of paper, peak");
}

TEST_CASE("input: numbers out of range come with the range") {
  check_error(R"({"workload": {"context_tokens": 0}})", ErrorCode::kOutOfRange, "workload.context_tokens",
              "0 is too small; accepted: a whole number from 1 to 1000000000");
  check_error(R"({"workload": {"context_tokens": -5}})", ErrorCode::kOutOfRange, "workload.context_tokens",
              "-5 is too small");
  check_error(R"({"workload": {"context_tokens": 1e300}})", ErrorCode::kOutOfRange, "workload.context_tokens",
              "1e+300 is too large");
  check_error(R"({"workload": {"context_tokens": 18446744073709551616}})", ErrorCode::kOutOfRange,
              "workload.context_tokens", "is too large");
  check_error(R"({"workload": {"context_tokens": 1.5}})", ErrorCode::kOutOfRange, "workload.context_tokens",
              "1.5 is not a whole number");
  check_error(R"({"hardware": {"count": 100001}})", ErrorCode::kOutOfRange, "hardware.count", "is too large");
  check_error(R"({"deployment": {"memory_utilization_fraction": 0}})", ErrorCode::kOutOfRange,
              "deployment.memory_utilization_fraction", "is too small; accepted: a number from 0.01 to 1");
  check_error(R"({"compression": {"heads_fraction": 0}})", ErrorCode::kOutOfRange,
              "compression.heads_fraction", "is too small");
  check_error(R"({"workload": {"session": {"think_seconds": -0.001}}})", ErrorCode::kOutOfRange,
              "workload.session.think_seconds", "is too small");
}

TEST_CASE("input: every field refuses what is not its own, by its path") {
  for (const Field& field : scenario_fields()) {
    for (const Json& wrong : {Json(nullptr), Json(true), Json::array(), Json::object(), Json("\u2603"),
                              Json(1e300), Json(-1e300)}) {
      Json scenario;
      std::string pointer = "/" + std::string(field.path);
      std::replace(pointer.begin(), pointer.end(), '.', '/');
      scenario[Json::json_pointer(pointer)] = wrong;
      const InputError error = error_of(scenario.dump());
      CHECK(error.path == field.path);
      const bool numeric = is_numeric(field);
      if (wrong.is_number()) {
        CHECK(error.code == (numeric ? ErrorCode::kOutOfRange : ErrorCode::kWrongType));
      } else if (!wrong.is_string() || numeric) {
        CHECK(error.code == ErrorCode::kWrongType);
      } else {
        CHECK(error.code ==
              (field.type == FieldType::kId ? ErrorCode::kUnknownId : ErrorCode::kUnknownOption));
      }
    }
  }
}

TEST_CASE("input: fields that contradict each other") {
  check_error(R"({"hardware": {"count": 8}, "deployment": {"tensor_parallel": 3}})", ErrorCode::kInconsistent,
              "deployment.tensor_parallel", "3 x 1 does not divide 8");
  check_error(R"({"hardware": {"count": 2}, "deployment": {"pipeline_parallel": 4}})",
              ErrorCode::kInconsistent, "deployment.pipeline_parallel", "does not divide 2");
  check_error(R"({"hardware": {"id": "apple-m2-ultra", "count": 2}})", ErrorCode::kInconsistent,
              "hardware.count", "no link to another device");
  check_error(R"({"view": "peak", "units": "paper"})", ErrorCode::kInconsistent, "units", "si");
  check_error(R"({"hardware": {"count": 64}, "deployment": {"pipeline_parallel": 64}})",
              ErrorCode::kInconsistent, "deployment.pipeline_parallel", "60 layers of Yi-34B-200K");
}

TEST_CASE("input: everything that is wrong is said at once") {
  const InputErrors errors = errors_of(R"({
    "model": {"id": "gpt"}, "hardware": {"id": 3, "count": 0}, "view": "side",
    "workload": {"context_tokens": "x", "session": {"rounds": 1e9}}, "colour": "red"})");
  CHECK(errors.size() == 7);
  const auto has = [&](ErrorCode code, std::string_view path) {
    return std::any_of(errors.begin(), errors.end(),
                       [&](const InputError& error) { return error.code == code && error.path == path; });
  };
  CHECK(has(ErrorCode::kUnknownId, "model.id"));
  CHECK(has(ErrorCode::kWrongType, "hardware.id"));
  CHECK(has(ErrorCode::kOutOfRange, "hardware.count"));
  CHECK(has(ErrorCode::kUnknownOption, "view"));
  CHECK(has(ErrorCode::kWrongType, "workload.context_tokens"));
  CHECK(has(ErrorCode::kOutOfRange, "workload.session.rounds"));
  CHECK(has(ErrorCode::kUnknownField, "colour"));
}

TEST_CASE("input: the answer to wrong input is JSON with code, path and message") {
  const Json answer = Json::parse(evaluate_text(R"({"view": "side"})", catalogs()));
  CHECK(answer["ok"] == false);
  CHECK(answer["errors"].size() == 1);
  CHECK(answer["errors"][0]["code"] == "unknown_option");
  CHECK(answer["errors"][0]["path"] == "view");
  CHECK(answer["errors"][0]["message"].is_string());
  CHECK_FALSE(answer.contains("value"));
}

TEST_CASE("input: a cut character in a quotation leaves the answer valid JSON") {
  // Forty letters are quoted; the forty-first byte is the middle of a two-byte letter.
  const std::string id = std::string(39, 'a') + "\u00e4\u00e4\u00e4";
  const std::string text = evaluate_text("{\"model\": {\"id\": \"" + id + "\"}}", catalogs());
  const Json answer = Json::parse(text, nullptr, false);
  CHECK_FALSE(answer.is_discarded());
  CHECK(answer["errors"][0]["code"] == "unknown_id");
}

TEST_CASE("input: a bad answer is followed by a good one") {
  (void)evaluate_text(std::string(200'000, '['), catalogs());
  CHECK(Json::parse(evaluate_text("{}", catalogs()))["ok"] == true);
}

}  // namespace
}  // namespace longpeak::test
