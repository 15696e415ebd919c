// SPDX-License-Identifier: MIT
// Layers that Qwen3-Next, Qwen3.5 and Qwen4 share.
#pragma once

#include "core/json/import/recurrent.h"

namespace longpeak {

/// Heads of the delta net where a key is missing.
struct DeltaNetDefaults {
  std::int64_t key_heads = 16;
  std::int64_t value_heads = 32;
  std::int64_t key_dim = 128;
  std::int64_t value_dim = 128;
};

/// Gated delta net from the linear_* keys.
Attention read_delta_net(Config& config, const Model& model, const DeltaNetDefaults& standard = {});

/// Full attention whose query projection also makes an output gate, with normalised queries and keys.
Attention read_gated_attention(Config& config, const Model& model);

/// Routed experts beside one shared expert with a sigmoid gate.
FeedForward read_gated_mixture(Config& config, std::int64_t experts, std::int64_t per_token);

}  // namespace longpeak
