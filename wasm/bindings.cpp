// SPDX-License-Identifier: MIT
// The engine's text interface for JavaScript. No logic here: core/json/api.h answers, this hands over.
#include <emscripten/bind.h>

#include <vector>

#include "core/estimate.h"
#include "core/json/api.h"
#include "core/json/model_catalog.h"
#include "hardware_db/catalog.h"

namespace {

longpeak::Catalogs catalogs() { return {longpeak::built_in_models(), longpeak::built_in_accelerators()}; }

std::string catalog_index() { return longpeak::index_text(catalogs()); }

std::string catalog() { return longpeak::catalog_text(catalogs()); }

std::string paper_figures() { return longpeak::paper_figures_text(catalogs()); }

std::string import_model(const std::string& config) { return longpeak::import_model_text(config); }

std::string evaluate(const std::string& scenario) { return longpeak::evaluate_text(scenario, catalogs()); }

std::string sweep(const std::string& scenario, const std::string& request) {
  return longpeak::sweep_text(scenario, request, catalogs());
}

/// `values` is a Float64Array; the answer is {text, columns}, columns a Float64Array of its own.
emscripten::val evaluate_many(const std::string& scenario, const std::string& field,
                              const emscripten::val& values) {
  const std::vector<double> input = emscripten::convertJSArrayToNumberVector<double>(values);
  std::vector<double> columns(input.size() * longpeak::kMetricCount);
  const std::string text = longpeak::evaluate_many_text(scenario, field, input, columns, catalogs());
  emscripten::val answer = emscripten::val::object();
  answer.set("text", text);
  // Copied out at once: the view into the heap ends when the vector does.
  const emscripten::val view(emscripten::typed_memory_view(columns.size(), columns.data()));
  answer.set("columns", view.call<emscripten::val>("slice"));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(longpeak) {
  emscripten::function("index", &catalog_index);
  emscripten::function("catalog", &catalog);
  emscripten::function("paperFigures", &paper_figures);
  emscripten::function("importModel", &import_model);
  emscripten::function("evaluate", &evaluate);
  emscripten::function("sweep", &sweep);
  emscripten::function("evaluateMany", &evaluate_many);
}
