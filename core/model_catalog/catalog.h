// SPDX-License-Identifier: MIT
#pragma once

#include "core/model.h"

namespace longpeak {

/// The built-in models, by maker and generation; the paper's own stands last.
ModelCatalog built_in_models();

}  // namespace longpeak
