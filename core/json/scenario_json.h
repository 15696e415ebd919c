// SPDX-License-Identifier: MIT
// Scenario to and from JSON, by the field table.
#pragma once

#include "core/catalogs.h"
#include "core/json/json.h"
#include "core/scenario.h"

namespace longpeak {

/// Fills in defaults, checks every field, and reports everything that is wrong.
Result<Scenario> parse_scenario(const Json& json, const Catalogs& catalogs);
Result<Scenario> parse_scenario(std::string_view text, const Catalogs& catalogs);

/// Every field, defaults filled in; fields that follow another have the value they resolve to.
Json to_json(const Scenario& scenario);

}  // namespace longpeak
