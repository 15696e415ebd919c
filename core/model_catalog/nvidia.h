// SPDX-License-Identifier: MIT
// Models of NVIDIA.
#pragma once

#include <array>

#include "core/model_catalog/row.h"

namespace longpeak {

inline constexpr std::array kNvidiaModels = {
    ModelRow{
        .id = "llama-3.3-nemotron-super-49b",
        .name = "Llama-3.3-Nemotron-Super-49B v1",
        .maker = "NVIDIA",
        .repository = "nvidia/Llama-3_3-Nemotron-Super-49B-v1",
        .config =
            R"({"attention_bias": false, "block_configs": [{"attention": {"n_heads_in_group": 8, "no_op": false,
"num_sink_tokens": null, "replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 2.625,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 2.625,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 2.625, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 3.28125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.3125,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 2.625, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 2.625,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.3125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.3125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 2.625,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.3125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.3125,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.3125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.3125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.0,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.0, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.3125,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.0, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.0,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.0, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.3125,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.3125, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 0.5,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 0.5, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.0,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 1.0, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 0.5,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 0.5, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 1.0,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
null, "no_op": true, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 0.5, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": null, "no_op": true, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 0.5,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}},
{"attention": {"n_heads_in_group": 8, "no_op": false, "num_sink_tokens": null,
"replace_with_linear": false, "sparsify": null, "unshifted_sink": false,
"use_prefill_window_in_sink_attention": false, "window_length": null}, "ffn": {"ffn_mult": 5.25,
"no_op": false, "replace_with_linear": false, "sparsify": null}}, {"attention": {"n_heads_in_group":
8, "no_op": false, "num_sink_tokens": null, "replace_with_linear": false, "sparsify": null,
"unshifted_sink": false, "use_prefill_window_in_sink_attention": false, "window_length": null},
"ffn": {"ffn_mult": 5.25, "no_op": false, "replace_with_linear": false, "sparsify": null}}],
"hidden_size": 8192, "intermediate_size": null, "max_position_embeddings": 131072, "mlp_bias":
false, "model_type": "nemotron-nas", "num_attention_heads": 64, "num_hidden_layers": 80,
"num_key_value_heads": null, "tie_word_embeddings": false, "vocab_size": 128256})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/"
                  "nvidia--Llama-3_3-Nemotron-Super-49B-v1_config.json",
        .date = "2025-03",
        .published_parameters = 49870000000,
    },
    ModelRow{
        .id = "nemotron-h-56b",
        .name = "Nemotron-H 56B",
        .maker = "NVIDIA",
        .repository = "nvidia/Nemotron-H-56B-Base-8K",
        .config =
            R"({"model_type": "nemotron_h", "hidden_size": 8192, "num_hidden_layers": 118, "vocab_size": 131072,
"num_attention_heads": 64, "num_key_value_heads": 8, "head_dim": 128, "attention_bias": false,
"hybrid_override_pattern":
"M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M-",
"mamba_num_heads": 256, "mamba_head_dim": 64, "n_groups": 8, "ssm_state_size": 256, "conv_kernel":
4, "use_bias": false, "use_conv_bias": true, "mamba_proj_bias": false, "mlp_bias": false,
"intermediate_size": 32768, "max_position_embeddings": 8192, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/nvidia--Nemotron-H-56B-Base-8K_config.json",
        .date = "2025-03",
        .published_parameters = 56300000000,
    },
    ModelRow{
        .id = "nemotron-nano-9b-v2",
        .name = "Nemotron Nano 9B v2",
        .maker = "NVIDIA",
        .repository = "nvidia/NVIDIA-Nemotron-Nano-9B-v2",
        .config =
            R"({"model_type": "nemotron_h", "hidden_size": 4480, "num_hidden_layers": 56, "vocab_size": 131072,
"num_attention_heads": 40, "num_key_value_heads": 8, "head_dim": 128, "attention_bias": false,
"hybrid_override_pattern": "M-M-M-MM-M-M-M*-M-M-M*-M-M-M-M*-M-M-M-M*-M-MM-M-M-M-M-M-",
"mamba_num_heads": 128, "mamba_head_dim": 80, "n_groups": 8, "ssm_state_size": 128, "conv_kernel":
4, "use_bias": false, "use_conv_bias": true, "mamba_proj_bias": false, "mlp_bias": false,
"intermediate_size": 15680, "max_position_embeddings": 131072, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kSecondary,
        .source = "config.json, cut copy in github.com/debaditc/kvfit@bd4ccab",
        .date = "2025-08",
        .published_parameters = 8890000000,
    },
    ModelRow{
        .id = "nemotron-3-nano-30b-a3b",
        .name = "Nemotron 3 Nano 30B-A3B",
        .maker = "NVIDIA",
        .repository = "nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16",
        .config =
            R"({"model_type": "nemotron_h", "hidden_size": 2688, "num_hidden_layers": 52, "vocab_size": 131072,
"num_attention_heads": 32, "num_key_value_heads": 2, "head_dim": 128, "attention_bias": false,
"hybrid_override_pattern": "MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME",
"mamba_num_heads": 64, "mamba_head_dim": 64, "n_groups": 8, "ssm_state_size": 128, "conv_kernel": 4,
"use_bias": false, "use_conv_bias": true, "mamba_proj_bias": false, "mlp_bias": false,
"n_routed_experts": 128, "num_experts_per_tok": 6, "moe_intermediate_size": 1856,
"n_shared_experts": 1, "moe_shared_expert_intermediate_size": 3712, "max_position_embeddings":
262144, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/"
                  "nvidia--NVIDIA-Nemotron-3-Nano-30B-A3B-BF16_config.json",
        .date = "2025-12",
        .published_parameters = 31600000000,
    },
    ModelRow{
        .id = "nemotron-3-super-120b-a12b",
        .name = "Nemotron 3 Super 120B-A12B",
        .maker = "NVIDIA",
        .repository = "nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-BF16",
        .config =
            R"({"model_type": "nemotron_h", "hidden_size": 4096, "num_hidden_layers": 88, "vocab_size": 131072,
"num_attention_heads": 32, "num_key_value_heads": 2, "head_dim": 128, "attention_bias": false,
"hybrid_override_pattern":
"MEMEMEM*EMEMEMEM*EMEMEMEM*EMEMEMEMEM*EMEMEMEMEM*EMEMEMEMEM*EMEMEMEMEM*EMEMEMEM*EMEMEMEME",
"mamba_num_heads": 128, "mamba_head_dim": 64, "n_groups": 8, "ssm_state_size": 128, "conv_kernel":
4, "use_bias": false, "use_conv_bias": true, "mamba_proj_bias": false, "mlp_bias": false,
"n_routed_experts": 512, "num_experts_per_tok": 22, "moe_intermediate_size": 2688,
"n_shared_experts": 1, "moe_shared_expert_intermediate_size": 5376, "moe_latent_size": 1024,
"num_nextn_predict_layers": 1, "mtp_hybrid_override_pattern": "*E", "max_position_embeddings":
262144, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/"
                  "nvidia--NVIDIA-Nemotron-3-Super-120B-A12B-FP8_config.json",
        .date = "2026-03",
        .published_parameters = 120000000000,
        .remark =
            "Published as 120B, rounded; with the multi-token-prediction block the checkpoint has 123.6B.",
    },
    ModelRow{
        .id = "nemotron-3-ultra-550b-a55b",
        .name = "Nemotron 3 Ultra 550B-A55B",
        .maker = "NVIDIA",
        .repository = "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16",
        .config =
            R"({"model_type": "nemotron_h", "hidden_size": 8192, "vocab_size": 131072, "num_attention_heads": 64,
"num_key_value_heads": 2, "head_dim": 128, "attention_bias": false, "mamba_num_heads": 256,
"mamba_head_dim": 64, "n_groups": 8, "ssm_state_size": 128, "conv_kernel": 4, "use_bias": false,
"use_conv_bias": true, "mamba_proj_bias": false, "mlp_bias": false, "n_routed_experts": 512,
"num_experts_per_tok": 22, "moe_intermediate_size": 5120, "n_shared_experts": 1,
"moe_shared_expert_intermediate_size": 10240, "moe_latent_size": 2048, "num_nextn_predict_layers":
1, "layers_block_type": ["mamba", "moe", "mamba", "moe", "mamba", "moe", "mamba", "attention",
"moe", "mamba", "moe", "mamba", "moe", "mamba", "attention", "moe", "mamba", "moe", "mamba", "moe",
"mamba", "moe", "mamba", "attention", "moe", "mamba", "moe", "mamba", "moe", "mamba", "moe",
"mamba", "attention", "moe", "mamba", "moe", "mamba", "moe", "mamba", "attention", "moe", "mamba",
"moe", "mamba", "moe", "mamba", "moe", "mamba", "attention", "moe", "mamba", "moe", "mamba", "moe",
"mamba", "moe", "mamba", "attention", "moe", "mamba", "moe", "mamba", "moe", "mamba", "attention",
"moe", "mamba", "moe", "mamba", "moe", "mamba", "moe", "mamba", "attention", "moe", "mamba", "moe",
"mamba", "moe", "mamba", "moe", "mamba", "attention", "moe", "mamba", "moe", "mamba", "moe",
"mamba", "attention", "moe", "mamba", "moe", "mamba", "moe", "mamba", "moe", "mamba", "attention",
"moe", "mamba", "moe", "mamba", "moe", "mamba", "moe", "mamba", "moe"], "mtp_layers_block_type":
["attention", "moe"], "max_position_embeddings": 262144, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/"
                  "nvidia--NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16_config.json",
        .date = "2026-06",
        .published_parameters = 550000000000,
        .remark = "Published as 550B, rounded.",
    },
    ModelRow{
        .id = "nemotron-3.5-lightning-30b-a3b",
        .name = "Nemotron 3.5 Lightning 30B-A3B",
        .maker = "NVIDIA",
        .repository = "nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B-BF16",
        .config =
            R"({"model_type": "nemotron_h", "hidden_size": 2688, "num_hidden_layers": 52, "vocab_size": 131072,
"num_attention_heads": 32, "num_key_value_heads": 2, "head_dim": 128, "attention_bias": false,
"hybrid_override_pattern": "MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME",
"mamba_num_heads": 64, "mamba_head_dim": 64, "n_groups": 8, "ssm_state_size": 128, "conv_kernel": 4,
"use_bias": false, "use_conv_bias": true, "mamba_proj_bias": false, "mlp_bias": false,
"n_routed_experts": 128, "num_experts_per_tok": 6, "moe_intermediate_size": 1856,
"n_shared_experts": 1, "moe_shared_expert_intermediate_size": 3712, "num_nextn_predict_layers": 1,
"max_position_embeddings": 1048576, "tie_word_embeddings": false})",
        .confidence = ModelConfidence::kConfig,
        .source = "github.com/ai-dynamo/aiconfigurator@095f58a51 "
                  "aic-core/src/aiconfigurator_core/model_configs/"
                  "nvidia--NVIDIA-Nemotron-3.5-Lightning-30B-A3B-NVFP4_config.json",
        .date = "2026-08",
        .published_parameters = 30000000000,
        .remark = "Named 30B; the shapes give 31.6B, and so does the checkpoint.",
    },
};

}  // namespace longpeak
