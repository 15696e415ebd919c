// SPDX-License-Identifier: MIT
#include "core/json/import/other_files.h"

#include <array>

#include "core/nearest.h"

namespace longpeak {
namespace {

/// A key that only one kind of file has, and what that file is.
struct Mark {
  const char* key;
  std::string_view file;
};

constexpr std::array<Mark, 7> kMarks = {
    {{"n_layers",
      "looks like the params.json of Mistral or Meta; accepted: the config.json of the same model"},
     {"general.architecture",
      "looks like the metadata of a GGUF file; accepted: the config.json of its model"},
     {"weight_map", "is the index of the weights; accepted: the config.json beside it"},
     {"tokenizer_class", "is a tokenizer_config.json; accepted: the config.json beside it"},
     {"producer",
      "is a hf_quant_config.json; accepted: the config.json beside it, with this file as its "
      "quantization_config"},
     {"_class_name", "is a diffusion pipeline; accepted: the config.json of a language model"},
     {"peft_type", "is an adapter; accepted: the config.json of the model it adapts"}}};

constexpr std::string_view kEncoders =
    " bert roberta xlm-roberta camembert deberta deberta-v2 distilbert electra albert mpnet modernbert "
    "nomic_bert "
    "eurobert vit clip siglip ";
constexpr std::string_view kEncoderDecoders =
    " t5 mt5 umt5 longt5 t5gemma bart mbart pegasus m2m_100 marian led whisper blenderbot prophetnet ";

bool is_one_of(std::string_view names, const std::string& name) {
  return names.find(" " + name + " ") != std::string_view::npos;
}

/// "LlamaForCausalLM" is of llama, "Qwen3MoeForCausalLM" of qwen3_moe.
std::string model_type_of(const std::string& architecture) {
  std::string type;
  for (const char letter : architecture.substr(0, architecture.find("For"))) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital && !type.empty()) type += '_';
    type += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return type;
}

}  // namespace

void refuse_without_model_type(Config& config, const Json& json,
                               std::span<const std::string_view> supported) {
  for (const Mark& mark : kMarks) {
    if (json.contains(mark.key)) {
      config.refuse(ErrorCode::kInconsistent, "model_type",
                    "is missing; the input " + std::string(mark.file));
      return;
    }
  }
  const std::vector<std::string> architectures = config.words("architectures");
  if (architectures.empty()) {
    config.refuse(ErrorCode::kInconsistent, "model_type",
                  "is missing; accepted: the config.json of a Hugging Face checkpoint, which names it");
    return;
  }
  const std::string guessed = model_type_of(architectures.front());
  config.refuse(ErrorCode::kInconsistent, "model_type",
                "is missing; it names the architecture. For \"" + architectures.front().substr(0, 60) +
                    "\" the nearest supported one is " + std::string(nearest(guessed, supported)));
}

void refuse_model_type(Config& config, const std::string& model_type, bool encoder_decoder,
                       std::span<const std::string_view> supported) {
  std::string message = "\"" + model_type.substr(0, 60) + "\" ";
  if (encoder_decoder || is_one_of(kEncoderDecoders, model_type)) {
    message +=
        "is an encoder with a decoder, which is not supported; accepted: decoders alone, such as llama";
  } else if (is_one_of(kEncoders, model_type)) {
    message += "is an encoder, which has no cache and writes nothing; accepted: decoders, such as llama";
  } else {
    message +=
        "is not a supported architecture; the nearest is " + std::string(nearest(model_type, supported));
  }
  config.refuse(ErrorCode::kUnknownId, "model_type", message);
}

}  // namespace longpeak
