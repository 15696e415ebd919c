// SPDX-License-Identifier: MIT
// 01.AI Yi.
#pragma once

#include "core/model.h"
#include "core/model_catalog/paper.h"

namespace longpeak {

// The 200K checkpoint differs from Yi-34B in its rotary base only.
inline constexpr Model kYi34B200K{
    .id = "yi-34b-200k",
    .name = "Yi-34B-200K",
    .maker = "01.AI",
    .repository = "01-ai/Yi-34B-200K",
    .hidden_size = 7168,
    .vocabulary_size = 64000,
    .tied_embedding = false,
    .max_context_tokens = 200'000,
    .groups = {{{.layers = 60,
                 .attention = {.query_heads = 56, .kv_heads = 8, .key_dim = 128, .value_dim = 128},
                 .feed_forward = {.intermediate = 20'480}}}},
    .in_paper_view = &kPaper34B,
    .confidence = ModelConfidence::kSecondary,
    .source = {"config.json of Yi-34B, the same shape, as copied in "
               "github.com/inference-sim/inference-sim@f90a1e3a",
               "2023-11"},
};
static_assert(is_valid(kYi34B200K));

}  // namespace longpeak
