// SPDX-License-Identifier: MIT
// Answers: the arithmetic shown gives the value shown, the echo gives the same answer, nothing is non-finite.
#include "core/json/estimate_json.h"

#include <limits>

#include "core/fields.h"
#include "core/json/api.h"
#include "core/json/scenario_json.h"
#include "core/validate.h"
#include "formula.h"
#include "sampled_pairs.h"

namespace longpeak::test {
namespace {

/// Scenarios that reach every formula, bound, limit and unit.
constexpr const char* kScenarios[] = {
    R"({})",
    R"({"view": "paper"})",
    R"({"view": "paper", "units": "si"})",
    R"({"view": "paper", "hardware": {"count": 8}, "workload": {"batch": 4}})",
    R"({"view": "paper", "model": {"id": "deepseek-v3"}, "hardware": {"count": 16}})",
    R"({"view": "paper", "model": {"id": "mistral-7b-v0.1"}})",
    R"({"view": "paper", "compression": {"layers_fraction": 0.5, "applies": "at_prefill"}})",
    R"({"view": "paper", "model": {"id": "mixtral-8x7b"}, "deployment": {"kv_format": "fp8"},
        "hardware": {"id": "h100-sxm-80gb", "count": 2}})",
    R"({"workload": {"context_tokens": 4000}})",
    R"({"workload": {"context_tokens": 1}})",
    R"({"workload": {"context_tokens": 1000000000}})",
    R"({"model": {"id": "deepseek-v3"}, "hardware": {"id": "h200-sxm", "count": 8},
        "deployment": {"weight_format": "fp8"}})",
    R"({"model": {"id": "llama-3.1-70b"}, "hardware": {"id": "rtx-4090", "count": 8},
        "deployment": {"weight_format": "fp8"}, "workload": {"context_tokens": 2000}})",
    R"({"model": {"id": "llama-3.1-8b"}, "hardware": {"id": "apple-m2-ultra"},
        "workload": {"session": {"users": 100000, "think_seconds": 1e6}}})",
    R"({"model": {"id": "llama-3.1-8b"}, "hardware": {"id": "h100-sxm-80gb", "count": 8},
        "deployment": {"tensor_parallel": 2, "pipeline_parallel": 2, "host_links": "one_per_device",
                       "host_link_duplex": "full", "reserved_bytes": 2e9, "memory_utilization_fraction": 0.9},
        "workload": {"session": {"users": 3000, "question_tokens": 200, "think_seconds": 5}}})",
    R"({"model": {"id": "llama-3.1-8b"}, "hardware": {"id": "t4"},
        "workload": {"context_tokens": 3000, "session": {"users": 50, "think_seconds": 0}}})",
    R"({"model": {"id": "llama-3.1-405b"}})",
    R"({"model": {"id": "mistral-7b-v0.1"}, "hardware": {"id": "mi300x"}, "workload": {"batch": 64}})",
    R"({"compression": {"heads_fraction": 0.01, "tokens_fraction": 0.5, "applies": "at_prefill"}})",
};

Json answer(std::string_view scenario) {
  const Json json = Json::parse(evaluate_text(scenario, catalogs()));
  CAPTURE(std::string(scenario));
  REQUIRE(json["ok"] == true);
  return json["value"];
}

Terms terms_of(const Json& metric) {
  Terms terms;
  for (const auto& [name, value] : metric["terms"].items()) terms[name] = value.get<double>();
  return terms;
}

TEST_CASE("formula: the evaluator itself") {
  const Terms terms = {{"a", 6}, {"b_c", 2}};
  CHECK(Formula("1 + 2 * 3", terms).value() == 7);
  CHECK(Formula("(a - b_c) / b_c / 2", terms).value() == 1);
  CHECK(Formula("max(0, b_c - a) + min(a, 4)", terms).value() == 4);
  CHECK(std::isnan(Formula("a +", terms).value()));
  CHECK(std::isnan(Formula("a b_c", terms).value()));
  CHECK(std::isnan(Formula("unknown", terms).value()));
}

TEST_CASE("answer: each formula over its terms gives its value") {
  for (const char* text : kScenarios) {
    const Json value = answer(text);
    for (const auto& item : value["metrics"].items()) {
      const std::string& name = item.key();
      const Json& metric = item.value();
      CAPTURE(std::string(text));
      CAPTURE(name);
      CAPTURE(metric.dump());
      const Terms terms = terms_of(metric);
      if (metric["value"].is_null()) {
        CHECK(name == "context_switch_seconds");
        CHECK(value["hardware"]["host_link_bytes_per_second"].is_null());
        continue;
      }
      CHECK(Formula(metric["formula"], terms).value() == near(metric["value"].get<double>()));
    }
  }
}

TEST_CASE("answer: each formula over its terms gives its value, for all rows and both views") {
  for_sampled_pairs([](Scenario scenario) {
    for (const View view : {View::kPaper, View::kPeak}) {
      scenario.view = view;
      if (!can_multiply(scenario)) continue;
      const Json value = estimate_json(prepare(scenario));
      for (const Json& metric : value["metrics"]) {
        if (metric["value"].is_null()) continue;
        CAPTURE(metric.dump());
        CHECK(Formula(metric["formula"], terms_of(metric)).value() == near(metric["value"].get<double>()));
      }
    }
  });
}

TEST_CASE("answer: every metric has a bound, an equation, a source and terms") {
  for (const char* text : kScenarios) {
    const Json value = answer(text);
    CHECK(value["metrics"].size() == kMetricCount);
    for (const auto& item : value["metrics"].items()) {
      const std::string& name = item.key();
      const Json& metric = item.value();
      CAPTURE(name);
      CHECK(std::find(kBoundNames.begin(), kBoundNames.end(), metric["bound"].get<std::string>()) !=
            kBoundNames.end());
      CHECK(metric["equation"].get<std::string>().starts_with("E"));
      CHECK(!metric["source"].get<std::string>().empty());
      CHECK(!metric["terms"].empty());
    }
  }
}

/// Paths of the nulls in `json`.
void collect_nulls(const Json& json, const std::string& path, std::vector<std::string>& nulls) {
  if (json.is_null()) nulls.push_back(path);
  if (!json.is_structured()) return;
  for (const auto& [name, value] : json.items()) collect_nulls(value, path + "/" + name, nulls);
}

TEST_CASE("answer: null stands only for a missing link and for a ratio to nothing") {
  for (const char* text : kScenarios) {
    std::vector<std::string> nulls;
    collect_nulls(answer(text), "", nulls);
    for (const std::string& path : nulls) {
      CAPTURE(std::string(text));
      CAPTURE(path);
      const bool link = path == "/hardware/host_link_bytes_per_second" ||
                        path == "/hardware/device_link_bytes_per_second" ||
                        path == "/metrics/context_switch_seconds/value";
      CHECK((link || path.ends_with("/ratio_to_4k")));
    }
  }
}

TEST_CASE("answer: the ratio to 4K is 1 at 4,000 tokens and that of two answers elsewhere") {
  const Json at_4k = answer(R"({"workload": {"context_tokens": 4000}})");
  const Json at_50k = answer("{}");
  for (const std::string_view name : kMetricNames) {
    CAPTURE(std::string(name));
    CHECK(at_4k["metrics"][std::string(name)]["ratio_to_4k"] == 1);
    const Json& metric = at_50k["metrics"][std::string(name)];
    CHECK(metric["ratio_to_4k"].get<double>() ==
          metric["value"].get<double>() / at_4k["metrics"][std::string(name)]["value"].get<double>());
  }
}

TEST_CASE("answer: a metric that is zero at 4K has no ratio") {
  const Json value = answer(R"({"model": {"id": "llama-3.1-405b"}})");
  CHECK(value["memory"]["fits"] == false);
  CHECK(value["metrics"]["concurrency"]["value"] == 0);
  CHECK(value["metrics"]["concurrency"]["ratio_to_4k"].is_null());
  CHECK(value["metrics"]["sessions_per_hour"]["ratio_to_4k"].is_null());
}

TEST_CASE("answer: its scenario evaluates to itself") {
  for (const char* text : kScenarios) {
    CAPTURE(std::string(text));
    const Json first = answer(text);
    CHECK(answer(first["scenario"].dump()) == first);
  }
}

TEST_CASE("answer: memory and response add up") {
  for (const char* text : kScenarios) {
    CAPTURE(std::string(text));
    const Json value = answer(text);
    const Json& memory = value["memory"];
    const auto bytes_of = [&](const char* name) { return memory[name].get<double>(); };
    CHECK(bytes_of("free_bytes") ==
          near(std::max(0.0, bytes_of("hbm_bytes") - bytes_of("reserved_bytes") - bytes_of("weight_bytes"))));
    CHECK(memory["fits"] == (bytes_of("missing_bytes") == 0));
    const Json& response = value["response"];
    CHECK(response["total_seconds"].get<double>() ==
          response["time_to_first_token_seconds"].get<double>() + response["output_seconds"].get<double>());
    CHECK(response["time_to_first_token_seconds"] == value["metrics"]["prefill_seconds"]["value"]);
  }
}

TEST_CASE("answer: it names the model and the device of the view") {
  const Json paper = answer(R"({"view": "paper"})");
  CHECK(paper["model"]["id"] == "paper-34b");
  CHECK(paper["hardware"]["id"] == "a100-80gb-paper");
  CHECK(paper["scenario"]["model"]["id"] == "yi-34b-200k");
  CHECK(paper["hardware"]["critical_intensity_flops_per_byte"] == 156);
  CHECK(paper["units"] == "paper");
  const Json peak = answer("{}");
  CHECK(peak["model"]["id"] == "yi-34b-200k");
  CHECK(peak["model"]["parameters"] == 34'388'917'248);
  CHECK(peak["units"] == "si");
}

TEST_CASE("answer: notes say where the view or the device departs from what was asked") {
  const auto has_note = [](const char* scenario, std::string_view code) {
    const Json value = answer(scenario);
    for (const Json& note : value["notes"]) {
      CHECK(!note["message"].get<std::string>().empty());
      CHECK(find_field(note["path"].get<std::string>()) != nullptr);
      if (note["code"] == code) return true;
    }
    return false;
  };
  CHECK(has_note(R"({"view": "paper"})", "paper_model"));
  CHECK(has_note(R"({"view": "paper"})", "paper_hardware"));
  CHECK_FALSE(has_note("{}", "paper_model"));
  CHECK_FALSE(has_note("{}", "paper_hardware"));
  CHECK(has_note(R"({"deployment": {"weight_format": "fp8"}})", "format_fallback"));
  CHECK_FALSE(has_note("{}", "format_fallback"));
  CHECK(has_note(R"({"hardware": {"id": "apple-m2-ultra"}})", "no_host_link"));
  CHECK(has_note(R"({"hardware": {"id": "rtx-4090", "count": 2}})", "device_link_through_host"));
  CHECK(has_note(R"({"hardware": {"count": 16}})", "kv_cache_replicated"));
  CHECK_FALSE(has_note(R"({"hardware": {"count": 8}})", "kv_cache_replicated"));
  CHECK_FALSE(has_note(R"({"hardware": {"id": "tpu-v5e"}})", "memory_as_sold"));
  CHECK(has_note(R"({"hardware": {"id": "gaudi-3"}})", "memory_as_sold"));
  CHECK_FALSE(has_note(R"({"hardware": {"id": "gaudi-3", "memory_bytes": 128e9}})", "memory_as_sold"));
  CHECK(has_note(R"({"model": {"id": "llama-3.1-405b"}})", "does_not_fit"));
  CHECK(has_note(R"({"workload": {"context_tokens": 200001}})", "beyond_released_context"));
  CHECK_FALSE(has_note(R"({"workload": {"context_tokens": 200000}})", "beyond_released_context"));
}

TEST_CASE("catalog: it lists what is built in") {
  const Json value = Json::parse(catalog_text(catalogs()))["value"];
  CHECK(value["models"].size() == all_models().size());
  CHECK(value["accelerators"].size() == built_in_accelerators().rows.size());
  CHECK(value["fields"].size() == scenario_fields().size());
  const auto model_of = [&](const char* id) {
    for (const Json& row : value["models"]) {
      if (row["id"] == id) return row;
    }
    return Json();
  };
  const Json deepseek = model_of("deepseek-v3");
  CHECK(deepseek["family"] == "mixture_of_experts");
  CHECK(deepseek["attention"] == "MLA, rank 512");
  CHECK(deepseek["layers"] == 61);
  CHECK(deepseek["kv_cache_bytes_per_token_bf16"] == 70'272);
  CHECK(model_of("llama-2-7b")["attention"] == "MHA 32/32");
  CHECK(model_of("mistral-7b-v0.1")["attention"] == "window 4096, GQA 32/8");
}

TEST_CASE("catalog: defaults of the fields are those of an empty scenario") {
  const Json fields = Json::parse(catalog_text(catalogs()))["value"]["fields"];
  const Json echo = answer("{}")["scenario"];
  for (const Json& field : fields) {
    std::string pointer = "/" + field["path"].get<std::string>();
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    CAPTURE(pointer);
    if (field["default"].is_null()) {
      CHECK(!field["default_rule"].get<std::string>().empty());
    } else {
      CHECK(echo[Json::json_pointer(pointer)] == field["default"]);
    }
  }
}

TEST_CASE("paper figures: as text they carry a scenario that gives the convention") {
  const Json figures = Json::parse(paper_figures_text(catalogs()))["value"];
  CHECK(figures.size() == 18);
  for (const Json& figure : figures) {
    const Json value = answer(figure["scenario"].dump());
    if (figure["quantity"] == "Prefill, 50K") {
      CHECK(value["metrics"]["prefill_seconds"]["value"] == figure["convention"]);
    }
    if (figure["quantity"] == "Users on two A100s, 4K") {
      CHECK(value["metrics"]["concurrency"]["value"] == figure["convention"]);
    }
  }
}

}  // namespace
}  // namespace longpeak::test
