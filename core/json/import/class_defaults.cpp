// SPDX-License-Identifier: MIT
#include "core/json/import/class_defaults.h"

#include <array>

namespace longpeak {
namespace {

/// LlamaConfig: the shape of Llama 7B.
constexpr std::array kLlama = {ClassDefault{"hidden_size", 4096}, ClassDefault{"intermediate_size", 11008},
                               ClassDefault{"num_hidden_layers", 32}, ClassDefault{"num_attention_heads", 32},
                               ClassDefault{"vocab_size", 32000}};

/// MistralConfig: the shape of Mistral 7B. Its 8 KV heads are a default of the family.
constexpr std::array kMistral = {ClassDefault{"hidden_size", 4096}, ClassDefault{"intermediate_size", 14336},
                                 ClassDefault{"num_hidden_layers", 32},
                                 ClassDefault{"num_attention_heads", 32}, ClassDefault{"vocab_size", 32000}};

/// Qwen2Config. Its 32 KV heads are a default of the family.
constexpr std::array kQwen2 = {ClassDefault{"hidden_size", 4096}, ClassDefault{"intermediate_size", 22016},
                               ClassDefault{"num_hidden_layers", 32}, ClassDefault{"num_attention_heads", 32},
                               ClassDefault{"vocab_size", 151936}};

}  // namespace

std::span<const ClassDefault> nested_defaults(const std::string& model_type) {
  if (model_type == "llama") return kLlama;
  if (model_type == "mistral") return kMistral;
  if (model_type == "qwen2") return kQwen2;
  return {};
}

}  // namespace longpeak
