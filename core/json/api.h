// SPDX-License-Identifier: MIT
// The engine as text in, text out: what crosses to JavaScript. Every answer is
// {"ok": true, "value": ...} or {"ok": false, "errors": [{"code", "path", "message"}]}.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/catalogs.h"
#include "core/json/json.h"

namespace longpeak {

/// The most values `estimate_many_json` takes at once.
inline constexpr std::size_t kMostValues = 10'000'000;

/// Names of what is built in, and the fields: at once, where the whole catalog reads every model first.
std::string index_text(const Catalogs& catalogs);
std::string catalog_text(const Catalogs& catalogs);
std::string paper_figures_text(const Catalogs& catalogs);
/// What the importer understood of a config.json.
std::string import_model_text(std::string_view config);
std::string evaluate_text(std::string_view scenario, const Catalogs& catalogs);
std::string sweep_text(std::string_view scenario, std::string_view request, const Catalogs& catalogs);

/// Fills `columns` (five metrics x values, metric by metric) and answers with the metrics' names. Each value
/// that the field does not take is an error with its index, of which the first ten are listed.
std::string evaluate_many_text(std::string_view scenario, std::string_view field,
                               std::span<const double> values, std::span<double> columns,
                               const Catalogs& catalogs);

}  // namespace longpeak
