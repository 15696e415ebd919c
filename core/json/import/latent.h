// SPDX-License-Identifier: MIT
// What families with multi-head latent attention share.
#pragma once

#include "core/json/import/family.h"

namespace longpeak {

/// Ranks and head sizes under DeepSeek's names. `value_dim`: v_head_dim where the key is missing; 0: it must
/// be there.
Attention read_latent(Config& config, std::int64_t value_dim = 0);

/// Meituan LongCat-Flash.
void build_longcat_flash(Config& config, Model& model);

}  // namespace longpeak
