// SPDX-License-Identifier: MIT
// What families with recurrent layers share: states of constant size, lists of which layers are recurrent,
// the Mamba-2 mixer.
#pragma once

#include "core/json/import/family.h"

namespace longpeak {

void build_qwen3_next(Config& config, Model& model);
void build_qwen3_5(Config& config, Model& model);
void build_qwen3_5_moe(Config& config, Model& model);
void build_qwen4(Config& config, Model& model);
void build_kimi_linear(Config& config, Model& model);
void build_minimax(Config& config, Model& model);
void build_minimax_text_01(Config& config, Model& model);
void build_jamba(Config& config, Model& model);
void build_nemotron_h(Config& config, Model& model);
void build_granite_hybrid(Config& config, Model& model);
void build_bamba(Config& config, Model& model);
void build_falcon_h1(Config& config, Model& model);
void build_mamba(Config& config, Model& model);
void build_falcon_mamba(Config& config, Model& model);
void build_mamba2(Config& config, Model& model);
void build_lfm2(Config& config, Model& model);
void build_olmo_hybrid(Config& config, Model& model);
void build_bailing_linear(Config& config, Model& model);
void build_bailing_hybrid(Config& config, Model& model);

/// A state of `heads` matrices of `keys` x `values`, and the inputs a causal convolution over `channels`
/// with `kernel` taps still needs: all but the newest one. `flops_per_element`: of one state element and
/// token. A state no memory could hold is an error of `key`.
Recurrence read_recurrence(Config& config, const char* key, double heads, double keys, double values,
                           double flops_per_element, double channels, double kernel);

/// The layer types under `key`, true where a layer is recurrent; empty where the key is missing. Both the
/// older spelling ("mamba", "attention") and the newer ("linear_attention", "full_attention") are known.
std::vector<bool> read_recurrent_layers(Config& config, const char* key, std::int64_t layers);

/// Experts a token goes to; more than there are is a contradiction.
std::int64_t read_experts_per_token(Config& config, const char* key, std::int64_t standard,
                                    std::int64_t experts);

/// Lightning attention beside full attention of as many heads.
Attention lightning_layer(Config& config, const Model& model, const Attention& full);

/// Kimi Delta Attention: q, k, v_proj with a convolution each, b_proj makes one write strength a head;
/// dt_bias a channel; o_norm of one head; o_proj. `gates`: parameters that make decay and output gate;
/// `decays`: entries of A_log. A state no memory could hold is an error of `key`.
Attention delta_attention(Config& config, const char* key, double hidden, std::int64_t heads,
                          std::int64_t dim, double gates, double decays);

/// The mixer of Mamba-2: `heads` states of head_dim x state, keys and queries shared by the heads of a group.
struct Mamba2 {
  std::int64_t heads = 0;
  std::int64_t head_dim = 0;
  std::int64_t groups = 0;
  std::int64_t state = 0;
  std::int64_t kernel = 0;
  bool convolution_bias = true;
  bool input_bias = false;
  bool output_bias = false;
  bool gated_norm = true;
};

/// Heads that are not a multiple of the groups are a contradiction of `groups_key`.
void check_groups(Config& config, const char* groups_key, const Mamba2& mixer);

/// Adds state and parameters of the mixer to a layer, which may have attention beside it.
void add_mamba2(Config& config, const char* state_key, Attention& layer, double hidden, const Mamba2& mixer);

/// A layer with nothing but the mixer.
Attention mamba2_layer(Config& config, const char* state_key, double hidden, const Mamba2& mixer);

}  // namespace longpeak
