// SPDX-License-Identifier: MIT
// The built-in models, made by the importer from their configurations.
#pragma once

#include "core/model.h"

namespace longpeak {

/// By maker and generation, the paper's own last. A test reads every row, so that none is refused later.
ModelCatalog built_in_models();

}  // namespace longpeak
