// SPDX-License-Identifier: MIT
#include "core/model_catalog/rows.h"

#include <algorithm>

#include "core/model_catalog/ai2.h"
#include "core/model_catalog/ai21.h"
#include "core/model_catalog/bigcode.h"
#include "core/model_catalog/bytedance.h"
#include "core/model_catalog/cohere.h"
#include "core/model_catalog/deepseek.h"
#include "core/model_catalog/google.h"
#include "core/model_catalog/ibm.h"
#include "core/model_catalog/kimi.h"
#include "core/model_catalog/meta.h"
#include "core/model_catalog/microsoft.h"
#include "core/model_catalog/minimax.h"
#include "core/model_catalog/mistral.h"
#include "core/model_catalog/nvidia.h"
#include "core/model_catalog/openai.h"
#include "core/model_catalog/qwen.h"
#include "core/model_catalog/stepfun.h"
#include "core/model_catalog/tencent.h"
#include "core/model_catalog/tii.h"
#include "core/model_catalog/xiaomi.h"
#include "core/model_catalog/z_ai.h"
#include "core/model_catalog/zero_one.h"

namespace longpeak {
namespace {

constexpr std::size_t kCount =
    kZeroOneModels.size() + kAi2Models.size() + kAi21Models.size() + kBigcodeModels.size() +
    kBytedanceModels.size() + kCohereModels.size() + kDeepseekModels.size() + kGoogleModels.size() +
    kIbmModels.size() + kKimiModels.size() + kMetaModels.size() + kMicrosoftModels.size() +
    kMinimaxModels.size() + kMistralModels.size() + kNvidiaModels.size() + kOpenaiModels.size() +
    kQwenModels.size() + kStepfunModels.size() + kTencentModels.size() + kTiiModels.size() +
    kXiaomiModels.size() + kZAiModels.size();

template <class... Lists>
constexpr std::array<ModelRow, kCount> joined(const Lists&... lists) {
  std::array<ModelRow, kCount> all;
  auto end = all.begin();
  ((end = std::copy(lists.begin(), lists.end(), end)), ...);
  return all;
}

// By maker, the paper's running example first.
constexpr std::array kRows =
    joined(kZeroOneModels, kAi2Models, kAi21Models, kBigcodeModels, kBytedanceModels, kCohereModels,
           kDeepseekModels, kGoogleModels, kIbmModels, kKimiModels, kMetaModels, kMicrosoftModels,
           kMinimaxModels, kMistralModels, kNvidiaModels, kOpenaiModels, kQwenModels, kStepfunModels,
           kTencentModels, kTiiModels, kXiaomiModels, kZAiModels);

constexpr bool ids_are_unique() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    for (std::size_t j = i + 1; j < kRows.size(); ++j) {
      if (kRows[i].id == kRows[j].id) return false;
    }
  }
  return true;
}
static_assert(ids_are_unique());

}  // namespace

std::span<const ModelRow> model_rows() { return kRows; }

}  // namespace longpeak
