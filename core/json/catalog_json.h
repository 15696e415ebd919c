// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalogs.h"
#include "core/json/json.h"

namespace longpeak {

/// Models and accelerators with their provenance, and the fields of a scenario.
Json catalog_json(const Catalogs& catalogs);

/// The part that needs no model to be read: ids and names of both, and the fields.
Json index_json(const Catalogs& catalogs);

}  // namespace longpeak
