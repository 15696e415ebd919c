// SPDX-License-Identifier: MIT
// What one sequence of the built-in models leaves in memory, for every kind of attention: bytes that each
// token adds for ever, bytes that windows hold at most, and the recurrent state. bf16 caches. E2.
#include "core/memory.h"
#include "support.h"

namespace longpeak::test {
namespace {

struct Expected {
  const char* id;
  double per_token;  ///< of layers that keep every token
  double windows;    ///< of layers that keep a window, when it is full
  double state;      ///< FP32 state and 16-bit convolution inputs
};

constexpr double kBf16 = 2;
constexpr double kFp32 = 4;
/// An indexer's key of 128 elements in FP8 with an FP32 scale.
constexpr double kIndexKey = 128 + 4;

constexpr Expected kExpected[] = {
    // MHA, GQA, MQA: layers x h_kv x (d_k + d_v) x 2.
    {"llama-2-13b", 40 * 40 * 256 * kBf16, 0, 0},           // 819,200
    {"llama-3.2-1b", 16 * 8 * 128 * kBf16, 0, 0},           // 32,768: heads of 64
    {"llama-3.2-3b", 28 * 8 * 256 * kBf16, 0, 0},           // 114,688
    {"mistral-nemo-12b", 40 * 8 * 256 * kBf16, 0, 0},       // 163,840: heads of 128, not 5120 / 32
    {"mistral-small-3.2-24b", 40 * 8 * 256 * kBf16, 0, 0},  // 163,840
    {"mixtral-8x22b", 56 * 8 * 256 * kBf16, 0, 0},          // 229,376
    {"qwen2.5-0.5b", 24 * 2 * 128 * kBf16, 0, 0},           // 12,288
    {"qwen2.5-7b", 28 * 4 * 256 * kBf16, 0, 0},             // 57,344
    {"qwen3-235b-a22b", 94 * 4 * 256 * kBf16, 0, 0},        // 192,512
    {"qwen3-coder-480b-a35b", 62 * 8 * 256 * kBf16, 0, 0},  // 253,952
    {"phi-4", 40 * 10 * 256 * kBf16, 0, 0},                 // 204,800
    {"command-r-v01", 40 * 64 * 256 * kBf16, 0, 0},         // 1,310,720: all 64 heads
    {"command-r-08-2024", 40 * 8 * 256 * kBf16, 0, 0},      // 163,840: an eighth of it
    {"falcon-7b", 32 * 1 * 128 * kBf16, 0, 0},              // 8,192: one head of 64 for 71
    {"falcon-180b", 80 * 8 * 128 * kBf16, 0, 0},            // 163,840
    {"glm-4.5", 92 * 8 * 256 * kBf16, 0, 0},                // 376,832
    {"minimax-m2", 62 * 8 * 256 * kBf16, 0, 0},             // 253,952
    {"hy3", 80 * 8 * 256 * kBf16, 0, 0},                    // 327,680
    // Attention left out in 31 of 80 layers.
    {"llama-3.3-nemotron-super-49b", 49 * 8 * 256 * kBf16, 0, 0},  // 200,704
    // Windows: every layer, or in turn with full ones. layers x W x h_kv x (d_k + d_v) x 2.
    {"mistral-7b-v0.1", 0, 32 * 4096 * 8 * 256 * kBf16, 0},
    {"phi-3-mini-4k", 0, 32 * 2047 * 32 * 192 * kBf16, 0},
    {"starcoder2-7b", 0, 32 * 4096 * 4 * 256 * kBf16, 0},
    {"ministral-8b-2410", 9 * 8 * 256 * kBf16, 27 * 32'768.0 * 8 * 256 * kBf16, 0},
    {"gemma-2-9b", 21 * 8 * 512 * kBf16, 21 * 4096 * 8 * 512 * kBf16, 0},
    {"gemma-3-27b", 10 * 16 * 256 * kBf16, 52 * 1024 * 16 * 256 * kBf16, 0},
    {"command-r7b", 8 * 8 * 256 * kBf16, 24 * 4096 * 8 * 256 * kBf16, 0},
    {"olmo-3-32b", 16 * 8 * 256 * kBf16, 48 * 4096 * 8 * 256 * kBf16, 0},
    {"gpt-oss-20b", 12 * 8 * 128 * kBf16, 12 * 128 * 8 * 128 * kBf16, 0},
    {"gpt-oss-120b", 18 * 8 * 128 * kBf16, 18 * 128 * 8 * 128 * kBf16, 0},
    {"step-3.7-flash", 12 * 8 * 256 * kBf16, 33 * 512 * 8 * 256 * kBf16, 0},
    // Keys of 192, values of 128; 4 KV heads in full layers, 8 in windows.
    {"mimo-v2-flash", 9 * 4 * 320 * kBf16, 39 * 128 * 8 * 320 * kBf16, 0},
    // Full layers with 4 heads of 512, windows with 16 of 256.
    {"gemma-4-31b", 10 * 4 * 1024 * kBf16, 50 * 1024 * 16 * 512 * kBf16, 0},
    // The last 20 of 35, 18 of 42 and 10 of 30 layers read the cache of earlier ones.
    {"gemma-4-e2b", 3 * 1 * 1024 * kBf16, 12 * 512 * 1 * 512 * kBf16, 0},
    {"gemma-4-e4b", 4 * 2 * 1024 * kBf16, 20 * 512 * 2 * 512 * kBf16, 0},
    {"gemma-3n-e2b", 4 * 2 * 512 * kBf16, 16 * 512 * 2 * 512 * kBf16, 0},
    // Chunks of 8192, every fourth layer full.
    {"llama-4-scout", 12 * 8 * 256 * kBf16, 36 * 8192 * 8 * 256 * kBf16, 0},
    // MLA: layers x (rank + rotary key) x 2.
    {"deepseek-v2", 60 * 576 * kBf16, 0, 0},           // 69,120
    {"deepseek-v3", 61 * 576 * kBf16, 0, 0},           // 70,272
    {"kimi-k2", 61 * 576 * kBf16, 0, 0},               // 70,272
    {"mistral-small-4-119b", 36 * 320 * kBf16, 0, 0},  // 23,040
    // An indexer beside it, on every layer or on 21 of 78.
    {"deepseek-v3.2", 61 * (576 * kBf16 + kIndexKey), 0, 0},      // 78,324
    {"glm-5", 78 * (576 * kBf16 + kIndexKey), 0, 0},              // 100,152
    {"glm-5.2", 78 * 576 * kBf16 + 21 * kIndexKey, 0, 0},         // 92,628
    {"minimax-m3", 60 * 4 * 256 * kBf16 + 57 * kIndexKey, 0, 0},  // 130,404: block-sparse, stores all
    // A window of 128 on each layer; 21 layers have an entry of 512 and a key for 4 tokens, 20 an entry for
    // 128. What a compressor holds of tokens without entry: 2 x 2 x 4 x 2 x 512 and the same of 128 for the
    // former, 2 x 128 x 512 for the latter, FP32.
    {"deepseek-v4-flash", 21 * (512 * kBf16 + kIndexKey) / 4 + 20 * 512 * kBf16 / 128, 43 * 128 * 512 * kBf16,
     (21 * (16'384 + 4096) + 20 * 131'072.0) * kFp32},
    // Recurrent: layers x (heads x d_k x d_v x 4 + channels x (taps - 1) x 2).
    // Gated delta net: 32 or 48 value heads of 128 x 128; 2 x 16 x 128 + values channels, 4 taps.
    {"qwen3-next-80b-a3b", 12 * 2 * 512 * kBf16, 0, 36 * (32 * 16'384 * kFp32 + 8192 * 3 * kBf16)},
    {"qwen3.5-27b", 16 * 4 * 512 * kBf16, 0, 48 * (48 * 16'384 * kFp32 + 10'240 * 3 * kBf16)},
    // Kimi Delta Attention: 32 heads of 128 x 128, three convolutions of 4096 channels.
    {"kimi-linear-48b-a3b", 7 * 576 * kBf16, 0, 20 * (32 * 16'384 * kFp32 + 12'288 * 3 * kBf16)},
    // Lightning attention: 64 heads of 128 x 128, no convolution.
    {"minimax-text-01", 10 * 8 * 256 * kBf16, 0, 70 * 64 * 16'384 * kFp32},
    // Mamba: 8192 channels x 16.
    {"jamba-1.5-mini", 4 * 8 * 256 * kBf16, 0, 28 * (8192 * 16 * kFp32 + 8192 * 3 * kBf16)},
    // Mamba-2: heads x head size x 128; inner channels and 2 x groups x 128 through the convolution.
    {"granite-4.0-h-small", 4 * 8 * 256 * kBf16, 0, 36 * (128 * 64 * 128 * kFp32 + 8448 * 3 * kBf16)},
    {"nemotron-nano-9b-v2", 4 * 8 * 256 * kBf16, 0, 27 * (128 * 80 * 128 * kFp32 + 12'288 * 3 * kBf16)},
    {"nemotron-h-56b", 10 * 8 * 256 * kBf16, 0, 54 * (256 * 64 * 256 * kFp32 + 20'480 * 3 * kBf16)},
    {"nemotron-3-nano-30b-a3b", 6 * 2 * 256 * kBf16, 0, 23 * (64 * 64 * 128 * kFp32 + 6144 * 3 * kBf16)},
};

/// Bytes of one token in the layers that keep `windowed` ones or all.
double layer_bytes(const ModelCosts& costs, bool windowed) {
  double sum = 0;
  for (const GroupCosts& group : costs.groups) {
    for (std::size_t index = 0; index < group.cache_parts; ++index) {
      const CachePart& part = group.cache[index];
      if (!part.stored || (part.window < kUnlimited) != windowed) continue;
      const double entry = part.fixed_entry_bytes > 0 ? part.fixed_entry_bytes : part.entry_elements * kBf16;
      sum += group.layers * entry * (windowed ? part.window : 1 / part.tokens_per_entry);
    }
  }
  return sum;
}

TEST_CASE("cache: every kind of attention leaves what its shape says") {
  for (const Expected& expected : kExpected) {
    CAPTURE(std::string(expected.id));
    const ModelCosts costs = count_costs(model(expected.id));
    CHECK(layer_bytes(costs, false) == expected.per_token);
    CHECK(layer_bytes(costs, true) == expected.windows);
    CHECK(in_bytes(state_bytes(costs)) == expected.state);
  }
}

TEST_CASE("cache: a long sequence holds its tokens, full windows and a state") {
  for (const Expected& expected : kExpected) {
    CAPTURE(std::string(expected.id));
    const Scenario scenario = with_context(scenario_of(expected.id, kDefaultAcceleratorId), 1 << 20);
    const Memory memory = estimate_of(scenario).memory;
    // 2^20 tokens fill windows of powers of two and entries of 4 and 128 tokens alike.
    CHECK(in_bytes(memory.cache) == expected.per_token * (1 << 20) + expected.windows);
    CHECK(in_bytes(memory.state) == expected.state);
  }
}

}  // namespace
}  // namespace longpeak::test
