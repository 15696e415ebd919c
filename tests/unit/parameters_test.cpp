// SPDX-License-Identifier: MIT
// Parameters of well-known models, to the last digit of their checkpoints (text decoder).
#include "core/model_costs.h"
#include "support.h"

namespace longpeak::test {
namespace {

struct Expected {
  const char* id;
  double parameters;
  double active;
};

// A dense layer holds d (2 h_q d_h + 2 h_kv d_h) + 3 d f + 2 d; on top come 2 V d for embedding and head, and
// the last norm d.
constexpr Expected kExpected[] = {
    // 60 (7168 x 16,384 + 3 x 7168 x 20,480 + 2 x 7168) + 2 x 64,000 x 7168 + 7168
    //   = 60 x 557,856,768 + 917,504,000 + 7168
    {"yi-34b-200k", 34'388'917'248, 34'388'917'248},
    // 32 (4 x 4096^2 + 3 x 4096 x 11,008 + 8192) + 2 x 32,000 x 4096 + 4096
    {"llama-2-7b", 6'738'415'616, 6'738'415'616},
    // 80 (8192 (16,384 + 2048) + 3 x 8192 x 28,672 + 16,384) + 2 x 32,000 x 8192 + 8192
    {"llama-2-70b", 68'976'648'192, 68'976'648'192},
    // 32 (4096 (8192 + 2048) + 3 x 4096 x 14,336 + 8192) + 2 x 128,256 x 4096 + 4096
    //   = 32 x 218,112,000 + 1,050,673,152 + 4096
    {"llama-3.1-8b", 8'030'261'248, 8'030'261'248},
    // Llama-2-70B with a vocabulary of 128,256: + 2 x 96,256 x 8192
    {"llama-3.1-70b", 70'553'706'496, 70'553'706'496},
    // 126 (16,384 (32,768 + 2048) + 3 x 16,384 x 53,248 + 32,768) + 2 x 128,256 x 16,384 + 16,384
    {"llama-3.1-405b", 405'853'388'800, 405'853'388'800},
    // Llama-3.1-8B with a vocabulary of 32,000: - 2 x 96,256 x 4096
    {"mistral-7b-v0.1", 7'241'732'096, 7'241'732'096},
    // 32 (41,943,040 + 8 x 176,160,768 + 8 x 4096 router + 8192) + 2 x 32,000 x 4096 + 4096; two of the eight
    {"mixtral-8x7b", 46'702'792'704, 12'879'925'248},
    // 80 (8192 x 18,432 + 8192 + 2 x 1024 biases + 3 x 8192 x 29,568 + 16,384) + 2 x 152,064 x 8192 + 8192
    {"qwen2.5-72b", 72'706'203'648, 72'706'203'648},
    // 64 (5120 (16,384 + 2048) + 2 x 128 QK norms + 3 x 5120 x 25,600 + 10,240) + 2 x 151,936 x 5120 + 5120
    {"qwen3-32b", 32'762'123'264, 32'762'123'264},
    // 48 (2048 (8192 + 1024) + 256 + 128 x 4,718,592 + 128 x 2048 + 4096) + 2 x 151,936 x 2048 + 2048
    {"qwen3-30b-a3b", 30'532'122'624, 3'353'032'704},
    // Attention, 61 x 187,107,328: 7168 x 1536 + 1536 + 1536 x 128 x 192 + 7168 x 576 + 512
    //   + 512 x 128 x 256 + 128 x 128 x 7168; norms 61 x 14,336; 3 x 396,361,728 dense;
    // 58 x (257 x 44,040,192 + 256 x 7168 + 256); 2 x 129,280 x 7168 + 7168. Nine of the 257 are touched.
    {"deepseek-v3", 671'026'419'200, 37'552'297'472},
    // One norm a layer, QK norms of (96 + 8) x 128, the head is the embedding:
    // 64 (12,288 (24,576 + 2048) + 13,312 + 3 x 12,288 x 33,792 + 12,288) + 256,000 x 12,288 + 12,288
    {"command-r-plus", 103'810'674'688, 103'810'674'688},
    {"paper-34b", 34e9, 34e9},  // stated by the paper, not counted
};

PartParameters part(const ModelCosts& costs, Part which) {
  return costs.parts[static_cast<std::size_t>(which)];
}

TEST_CASE("parameters: well-known models have their checkpoint's total") {
  for (const Expected& expected : kExpected) {
    CAPTURE(std::string(expected.id));
    const ModelCosts costs = count_costs(model(expected.id));
    CHECK(costs.parameters == expected.parameters);
    CHECK(costs.active_parameters == expected.active);
  }
}

TEST_CASE("parameters: the parts sum to the total") {
  for (const Model* row : all_models()) {
    if (row->stated_parameters) continue;
    CAPTURE(std::string(row->id));
    const ModelCosts costs = count_costs(*row);
    double sum = 0;
    for (const PartParameters& part : costs.parts) sum += part.total();
    CHECK(sum == costs.parameters);
    double experts = 0;
    for (const GroupCosts& group : costs.groups) {
      experts += group.layers * group.experts * group.expert_parameters;
    }
    CHECK(part(costs, Part::kExperts).total() == experts);
  }
}

TEST_CASE("parameters: a tied embedding is stored once, and still multiplied as the head") {
  const ModelCosts tied = count_costs(model("command-r-plus"));
  const double table = 256'000.0 * 12'288;
  CHECK(part(tied, Part::kEmbedding).total() + part(tied, Part::kHead).total() == table);
  CHECK(tied.head_parameters == table);
}

TEST_CASE("parameters: norms and routers are replicated by tensor parallelism, matrices are not") {
  const auto replicated = [](std::string_view id) {
    double sum = 0;
    for (const PartParameters& part : count_costs(model(id)).parts) sum += part.replicated;
    return sum;
  };
  // Llama-3.1-8B: 32 x 2 x 4096 + 4096.
  CHECK(replicated("llama-3.1-8b") == 266'240);
  // Mixtral adds 32 routers of 8 x 4096.
  CHECK(replicated("mixtral-8x7b") == 266'240 + 1'048'576);
}

TEST_CASE("parameters: a window changes the cache, not the parameters") {
  Model without = model("mistral-7b-v0.1");
  without.groups[0].attention.kind = AttentionKind::kFull;
  without.groups[0].attention.window = 0;
  CHECK(count_costs(without).parameters == 7'241'732'096);
}

}  // namespace
}  // namespace longpeak::test
