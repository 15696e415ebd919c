// SPDX-License-Identifier: MIT
// The built-in models, made by the importer from their configurations.
#pragma once

#include "core/model.h"

namespace longpeak {

/// Made once, at the first call; by maker and generation, the paper's own last. A row that the importer
/// refuses is left out, which a test forbids.
ModelCatalog built_in_models();

}  // namespace longpeak
