// SPDX-License-Identifier: MIT
// Parameters counted from configurations against what checkpoints hold, to the last digit. Where a checkpoint
// holds more than the text decoder, the rest is explained by arithmetic.
#include "../unit/support.h"
#include "core/model_costs.h"

namespace longpeak::test {
namespace {

// Where totals were read.
constexpr const char* kKerasHub = "github.com/keras-team/keras-hub@71453d08f, presets";
constexpr const char* kKvfit =
    "safetensors total of the Hub, in github.com/debaditc/kvfit@bd4ccab src/kvfit/data/models.json";
constexpr const char* kHub =
    "safetensors total of the repository on the Hub, restated in 2026 by public audits";
constexpr const char* kGguf = "github.com/gpustack/gpustack tests/fixtures, parameters of the GGUF";

struct Whole {
  const char* id;
  double parameters;
  const char* source;
};

/// Checkpoints that hold the decoder and nothing else.
constexpr Whole kWhole[] = {
    {"llama-2-7b", 6'738'415'616, kKerasHub},
    {"llama-3-8b", 8'030'261'248, kKerasHub},
    {"llama-2-70b", 68'976'648'192, kHub},
    {"llama-3-70b", 70'553'706'496, kKvfit},
    {"llama-3.1-8b", 8'030'261'248, kKerasHub},
    {"llama-3.1-405b", 405'853'388'800, kHub},
    {"llama-3.2-1b", 1'235'814'400, kHub},
    {"llama-3.2-3b", 3'212'749'824, kKvfit},
    {"llama-3.3-70b", 70'553'706'496, kKvfit},
    {"mistral-7b-v0.1", 7'241'732'096, kKerasHub},
    {"mistral-7b-v0.3", 7'248'023'552, kKerasHub},
    {"mistral-nemo-12b", 12'247'782'400, kKvfit},
    {"mistral-small-3.2-24b", 23'572'403'200, kHub},  // sarvam-m, the same shape without vision tower
    {"ministral-8b-2410", 8'019'808'256, kHub},
    {"mixtral-8x7b", 46'702'792'704, kHub},
    {"mixtral-8x22b", 140'620'634'112, kHub},
    {"qwen2.5-0.5b", 494'032'768, kKerasHub},
    {"qwen2.5-1.5b", 1'543'714'304, kHub},
    {"qwen2.5-3b", 3'085'938'688, kKerasHub},
    {"qwen2.5-7b", 7'615'616'512, kKvfit},  // keras-hub prints 622,196,224 less, about one embedding
    {"qwen2.5-14b", 14'770'033'664, kHub},
    {"qwen2.5-32b", 32'763'876'352, kHub},
    {"qwen2.5-72b", 72'706'203'648, kKvfit},
    {"qwen3-0.6b", 596'049'920, kHub},
    {"qwen3-1.7b", 1'720'574'976, kKerasHub},
    {"qwen3-4b", 4'022'468'096, kHub},
    {"qwen3-8b", 8'190'735'360, kKerasHub},
    {"qwen3-32b", 32'762'123'264, kKerasHub},
    {"qwen3-30b-a3b", 30'532'122'624, kKerasHub},
    {"qwen3-235b-a22b", 235'093'634'560, kKvfit},
    {"qwen3-coder-480b-a35b", 480'154'875'392, kHub},
    {"qwen3-next-80b-a3b", 79'674'391'296,
     kHub},  // Qwen3-Coder-Next, the same shape without prediction block
    {"gemma-2-2b", 2'614'341'888, kHub},
    {"gemma-2-9b", 9'241'705'984, kKerasHub},
    {"gemma-2-27b", 27'227'128'320, kKvfit},
    {"gemma-3-1b", 999'885'952, kHub},
    {"phi-3-mini-4k", 3'821'079'552, kKerasHub},
    {"phi-3.5-mini", 3'821'079'552, kHub},
    {"phi-3-medium", 13'960'238'080, kHub},
    {"phi-4", 14'659'507'200, kKvfit},
    {"phi-4-mini", 3'836'021'760, kKvfit},
    {"command-r7b", 8'028'033'024, kHub},  // Aya Expanse 8B, the same shape
    {"yi-34b", 34'388'917'248, kHub},
    {"olmo-2-7b", 7'298'617'344, kHub},
    {"olmo-3-7b", 7'298'011'136, kHub},
    {"olmo-3-32b", 32'233'522'176, kHub},
    {"falcon-7b", 7'217'189'760, kHub},
    {"falcon-40b", 41'835'970'560, kHub},
    {"deepseek-v2", 235'741'434'880, kHub},
    {"deepseek-v2-lite", 15'706'484'224, kHub},
    {"deepseek-v3", 671'026'419'200, kGguf},
    {"gpt-oss-20b", 20'914'757'184, kKerasHub},  // with biases and sinks
    {"gpt-oss-120b", 116'829'156'672, kKvfit},
    {"glm-4.5-air", 106'852'251'264, kHub},  // INTELLECT-3, the same shape without prediction block
    {"minimax-text-01", 456'089'655'296, kHub},
    {"minimax-m2", 228'689'764'864, kHub},
    {"minimax-m2.7", 228'689'764'864, kHub},
    {"nemotron-nano-9b-v2", 8'888'227'328, kKvfit},
    {"granite-4.0-h-small", 32'207'337'984, kKvfit},
    {"seed-oss-36b", 36'151'104'512, kHub},
};

struct Extended {
  const char* id;
  double decoder;
  double listed;      ///< prediction blocks and unused projections that the importer counts beside it
  double rest;        ///< what the comment explains
  double checkpoint;  ///< decoder + listed + rest
  const char* source;
};

/// SigLIP of Gemma 3: patches 3 x 14^2 x 1152 + 1152, places 4096 x 1152, 27 layers of 4 x 1152 norms, 4
/// (1152^2
/// + 1152) attention, 2 x 1152 x 4304 + 4304 + 1152 feed-forward, a last norm of 2 x 1152.
constexpr double kSiglip = 416'866'032;

/// Behind it a projection to the hidden size and a norm.
constexpr double gemma_vision(double hidden) { return kSiglip + 1152 * hidden + 1152; }

/// Pixtral of Mistral: patches 3 x 14^2 x 1024, a norm, 24 layers of 4 x 1024^2 + 3 x 1024 x 4096 + 2 x 1024;
/// then a merger 4096 x 1024, a norm, 1024 x hidden size and its square.
constexpr double pixtral(double hidden) {
  return 602'112 + 1024 + 24 * 16'779'264.0 + 4'194'304 + 1024 + 1024 * hidden + hidden * hidden;
}

/// Vision and audio tower of Gemma 4 E2B as the checkpoint leaves them; their layers are not counted here.
constexpr double kGemma4Towers = 475'728'160;

/// Qwen3.5: patches 3 x 2 x 16^2 x 1152 + 1152, places 2304 x 1152, 27 layers like SigLIP's (15,239,504); a
/// merger with a norm of 2 x 1152, 4608^2 + 4608, and 4608 to the hidden size with bias.
constexpr double qwen_vision(double hidden) {
  return 1'770'624 + 2'654'208 + 27 * 15'239'504.0 + 2304 + 21'238'272 + 4608 * hidden + hidden;
}

/// Llama 4: patches 588 x 1408, class and 577 places of 1408, 34 layers of 4 x 1408 norms, 4 (1408^2 + 1408)
/// attention, 2 x 1408 x 5632 + 5632 + 1408; norms of 4 x 1408; an adapter 5632 x 4096 + 4096^2; a projection
/// 4096 x 5120.
constexpr double kLlamaVision =
    827'904 + 578 * 1408 + 34 * 23'807'872.0 + 5632 + 23'068'672 + 16'777'216 + 20'971'520;

constexpr double copies(double vocabulary, double hidden) { return 2 * vocabulary * hidden; }

/// FP32 scales of DeepSeek-V3, one for a block of 128 x 128. Attention: q_a 12 x 56, q_b 192 x 12, kv_a 5 x
/// 56, kv_b 256 x 4, o 56 x 128. 59 mixtures (one predicts) of 257 experts of three matrices of 16 x 56,
/// three dense layers of three of 144 x 56.
constexpr double kDeepSeekScales = 62 * 11'448.0 + 59 * 257 * 3 * 896.0 + 3 * 3 * 8064.0;

constexpr Extended kExtended[] = {
    // A rotary table of 64 in each layer.
    {"llama-2-7b", 6'738'415'616, 0, 32 * 64, 6'738'417'664, kKvfit},
    {"llama-2-13b", 13'015'864'320, 0, 40 * 64, 13'015'866'880, kKvfit},
    // One of 64 for the whole model, in the GGUF.
    {"step-3.7-flash", 196'956'130'368, 0, 64, 196'956'130'432, kGguf},
    {"llama-4-scout", 107'769'861'120, 0, kLlamaVision, 108'641'793'536, kKvfit},
    {"llama-4-maverick", 400'711'848'960, 0, kLlamaVision, 401'583'781'376, kHub},
    {"mistral-small-3.2-24b", 23'572'403'200, 0, pixtral(5120), 24'011'361'280, kKvfit},
    {"ministral-3-3b", 3'429'006'336, 0, pixtral(3072), 3'849'090'048, kHub},
    {"gemma-3-4b", 3'880'263'168, 0, gemma_vision(2560), 4'300'079'472, kKvfit},
    {"gemma-3-12b", 11'766'034'176, 0, gemma_vision(3840), 12'187'325'040, kKvfit},
    {"gemma-3-27b", 27'009'346'304, 0, gemma_vision(5376), 27'432'406'640, kKvfit},
    // The text stack alone with the 262,144 rows in use, 64 fewer.
    {"gemma-3-4b", 3'880'263'168, 0, -64 * 2560, 3'880'099'328, kKerasHub},
    {"gemma-3-27b", 27'009'346'304, 0, -64 * 5376, 27'009'002'240, kKerasHub},
    // Both towers, which project 768 and 1536 to the hidden size: the larger model has 1024 columns more.
    {"gemma-4-e2b", 4'628'569'379, 18'880'512, kGemma4Towers, 5'123'178'051, kHub},
    {"gemma-4-e4b", 7'463'013'418, 55'055'616, kGemma4Towers + (768 + 1536) * 1024, 7'996'156'490, kHub},
    {"qwen3.8-27b", 26'895'998'464, 424'699'392, qwen_vision(5120), 27'781'427'952, kKvfit},
    {"qwen3.5-35b-a3b", 34'660'610'688, 844'640'768, qwen_vision(2048), 35'951'822'704, kHub},
    {"qwen3.5-9b", 8'953'803'264, 243'290'624, qwen_vision(4096), 9'653'104'368, kHub},
    {"qwen3.5-397b-a17b", 396'346'350'336, 6'595'568'128, qwen_vision(4096), 403'397'928'944, kHub},
    // The n-gram hash keeps 35 whole numbers: 16 sizes, 16 offsets, 3 factors.
    {"qwen3.8-flash-next", 176'943'899'520, 2'607'150'848, qwen_vision(2560) + 35, 179'999'981'459, kHub},
    // A block of one full layer, 2 x 2048^2 and three norms, of which the configuration says nothing.
    {"qwen3-next-80b-a3b", 79'674'391'296, 0, 1'642'076'672 + 8'388'608 + 3 * 2048, 81'324'862'720, kKvfit},
    {"deepseek-r1", 671'026'419'200, 11'610'068'224, copies(129'280, 7168), 684'489'845'504, kHub},
    {"deepseek-v3", 671'026'419'200, 11'610'068'224, copies(129'280, 7168) + kDeepSeekScales, 684'531'386'000,
     kKvfit},
    {"deepseek-v3.2", 671'877'944'064, 11'624'027'648, copies(129'280, 7168), 685'355'329'792, kHub},
    {"deepseek-v4-flash", 284'334'567'511, 6'610'048'891, 0, 290'944'616'402, kHub},
    {"deepseek-v4-pro", 1'572'999'528'803, 25'840'145'979, 0, 1'598'839'674'782, kHub},
    {"glm-4.5", 352'797'829'024, 3'988'069'792, copies(151'552, 5120), 358'337'791'296, kKvfit},
    {"glm-4.5-air", 106'852'251'264, 2'375'059'584, copies(151'552, 4096), 110'468'824'832, kKvfit},
    {"glm-4.6", 352'797'829'024, 3'988'069'792, 0, 356'785'898'816, kHub},
    {"glm-4.7", 352'797'829'024, 3'988'069'792, copies(151'552, 5120), 358'337'791'296, kHub},
    {"glm-5", 743'911'218'432, 9'952'920'576, 0, 753'864'139'008, kHub},
    {"glm-5.2", 743'377'019'904, 9'952'920'576, 0, 753'329'940'480, kHub},
    {"glm-5.3", 743'377'019'904, 9'952'920'576, 0, 753'329'940'480, kKvfit},
    {"hy3", 295'033'543'488, 3'752'612'288, 0, 298'786'155'776, kHub},
    // FP32 scales of 62 layers: 24 x 48 twice, 8 x 24 twice, 256 experts of three matrices of 12 x 24.
    {"minimax-m2.5", 228'689'764'864, 0, 62 * (2 * 1152 + 2 * 192 + 256 * 3 * 288.0), 228'703'644'928, kHub},
    // The Hub's count leaves the correction biases out: 23 mixtures of 128, 40 and a predicting one of 512.
    {"nemotron-3-nano-30b-a3b", 31'577'940'288, 0, -23 * 128, 31'577'937'344, kHub},
    {"nemotron-3-super-120b-a12b", 120'668'707'840, 2'942'325'248, -41 * 512, 123'611'012'096, kHub},
};

double listed_beside(const Model& row) {
  double sum = 0;
  for (const SideParameters& side : row.beside) sum += side.parameters.value_or(0);
  return sum;
}

TEST_CASE("parameter counts: checkpoints of a decoder alone, to the last digit") {
  for (const Whole& expected : kWhole) {
    CAPTURE(std::string(expected.id));
    CAPTURE(std::string(expected.source));
    CHECK(count_costs(model(expected.id)).parameters == expected.parameters);
  }
}

TEST_CASE("parameter counts: checkpoints that hold more, to the last digit with what they hold") {
  for (const Extended& expected : kExtended) {
    CAPTURE(std::string(expected.id));
    CAPTURE(std::string(expected.source));
    const Model& row = model(expected.id);
    CHECK(count_costs(row).parameters == expected.decoder);
    if (expected.listed > 0) CHECK(listed_beside(row) == expected.listed);
    CHECK(expected.decoder + expected.listed + expected.rest == expected.checkpoint);
  }
}

}  // namespace
}  // namespace longpeak::test
