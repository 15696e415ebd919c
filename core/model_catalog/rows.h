// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/model_catalog/row.h"

namespace longpeak {

/// All built-in models, by maker and generation.
std::span<const ModelRow> model_rows();

}  // namespace longpeak
