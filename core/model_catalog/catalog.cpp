// SPDX-License-Identifier: MIT
#include "core/model_catalog/catalog.h"

#include "core/catalogs.h"
#include "core/model_catalog/cohere.h"
#include "core/model_catalog/deepseek.h"
#include "core/model_catalog/llama.h"
#include "core/model_catalog/mistral.h"
#include "core/model_catalog/paper.h"
#include "core/model_catalog/qwen.h"
#include "core/model_catalog/yi.h"

namespace longpeak {
namespace {

constexpr std::array kRows = {
    &kYi34B200K,   &kLlama2_7B,  &kLlama2_70B, &kLlama31_8B,   &kLlama31_70B, &kLlama31_405B, &kMistral7Bv01,
    &kMixtral8x7B, &kQwen25_72B, &kQwen3_32B,  &kQwen3_30BA3B, &kDeepSeekV3,  &kCommandRPlus, &kPaper34B,
};

static_assert(ids_are_unique<Model>(kRows));

}  // namespace

ModelCatalog built_in_models() { return {kRows}; }

}  // namespace longpeak
