// SPDX-License-Identifier: MIT
// The 34B model as arXiv 2405.08944 computes with it: 34e9 parameters and hidden size 4096 instead of
// Yi-34B's 7168. It is no checkpoint: the real one is kYi34B200K.
#pragma once

#include "core/model.h"

namespace longpeak {

inline constexpr Model kPaper34B{
    .id = "paper-34b",
    .name = "34B as in the paper",
    .maker = "01.AI",
    .repository = "",
    .hidden_size = 4096,
    .max_context_tokens = 200'000,
    .groups = {{{.layers = 60,
                 .attention = {.query_heads = 32, .kv_heads = 8, .key_dim = 128, .value_dim = 128}}}},
    .stated_parameters = 34e9,
    .confidence = ModelConfidence::kPaper,
    .source = {"Yao Fu, Challenges in Deploying Long-Context Transformers, arXiv 2405.08944", "2024-05-14"},
};
static_assert(is_valid(kPaper34B));

}  // namespace longpeak
