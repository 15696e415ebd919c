// SPDX-License-Identifier: MIT
// Methods that say the same of every matrix: fp8, awq, gptq, mxfp4, bitsandbytes, torchao.
#include "core/json/import/quantization/methods.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/json/import/family.h"

namespace longpeak {
namespace {

constexpr double kFp32Bits = 32;
constexpr double kFp16Bits = 16;

WeightScheme all_matrices(std::string name, const StoredPart& stored) {
  WeightScheme scheme;
  scheme.name = std::move(name);
  scheme.store_matrices(stored);
  return scheme;
}

double read_bits(Config& settings, const char* key, std::int64_t bits) {
  if (bits != 4 && bits != 8) {
    settings.refuse(ErrorCode::kUnknownOption, key, "must be 4 or 8; got " + std::to_string(bits));
  }
  return real(bits);
}

/// `change` to the bits of the modules that `name` covers; 16 and more leave them as they are.
void change_module(Config& settings, const char* key, const std::string& name, const Json& change,
                   StoredPart stored, double group, const Model& model, WeightScheme& scheme) {
  const Json bits = change.is_object() ? change.value("bits", Json()) : Json();
  if (bits.is_number() && bits.get<double>() >= 16) {
    scheme.kept_modules.push_back(name);
    return;
  }
  const double size = number_of(change, "group_size", group);
  const double own_group = size >= 1 ? size : group;
  if (bits.is_number() && (bits == 4 || bits == 8)) {
    stored = grouped_integers(bits.get<double>(), own_group, true);
  } else if (!bits.is_null()) {
    settings.refuse(ErrorCode::kUnknownOption, key,
                    "changes the bits of \"" + name.substr(0, 60) +
                        "\" to what is not supported; accepted: " + "4, 8, 16");
    return;
  }
  add_named(settings, key, {name}, stored, model, scheme);
}

}  // namespace

StoredPart weight_only(NumberFormat format, double bits) { return {format, NumberFormat::kBf16, bits}; }

NumberFormat integer_format(double bits) { return bits > 4 ? NumberFormat::kInt8 : NumberFormat::kInt4; }

StoredPart grouped_integers(double bits, double group, bool zero_points) {
  return weight_only(integer_format(bits), bits + (kFp16Bits + (zero_points ? bits : 0)) / group);
}

double channel_bits(const Model& model, double scale_bits) {
  return model.hidden_size > 0 ? scale_bits / real(model.hidden_size) : 0;
}

double read_group_size(Config& settings, const char* key, double standard, const Model& model) {
  const double size = settings.number_or(key, standard);
  if (size == -1) return real(std::max<std::int64_t>(model.hidden_size, 1));
  if (size >= 1 && size == std::floor(size) && size <= kLargestCount) return size;
  settings.refuse(ErrorCode::kOutOfRange, key, "must be -1 or a whole number from 1");
  return standard;
}

WeightScheme read_fp8(Config& settings, const Model& model) {
  const std::vector<std::int64_t> block = settings.counts("weight_block_size");
  StoredPart stored = {NumberFormat::kFp8, NumberFormat::kFp8, 8};
  std::string name = "fp8, one scale for a tensor";
  if (!block.empty()) {
    if (block.size() != 2 || block[0] < 1 || block[1] < 1) {
      settings.refuse(ErrorCode::kOutOfRange, "weight_block_size", "must be two whole numbers from 1");
      return {};
    }
    stored.bits_per_weight += kFp32Bits / (static_cast<double>(block[0]) * static_cast<double>(block[1]));
    name = "fp8, blocks of " + std::to_string(block[0]) + " x " + std::to_string(block[1]);
  }
  WeightScheme scheme = all_matrices(std::move(name), stored);
  if (settings.has("quantized_layers")) {
    apply_quantized_layers(settings, model, scheme);
    scheme.name += ", some modules otherwise";
    scheme.exceptions_stay_plain = false;
  }
  return scheme;
}

WeightScheme read_channel_fp8(Config&, const Model& model) {
  return all_matrices("fp8, one scale for an output",
                      {NumberFormat::kFp8, NumberFormat::kFp8, 8 + channel_bits(model, kFp32Bits)});
}

WeightScheme read_awq(Config& settings, const Model& model) {
  const char* bits_key = settings.has("bits") ? "bits" : "w_bit";
  const std::int64_t bits = settings.count_or(bits_key, 4, 1);
  const char* group_key = settings.has("group_size") ? "group_size" : "q_group_size";
  const double group = read_group_size(settings, group_key, 128, model);
  const bool zero_points = settings.flag_or("zero_point", true);
  const StoredPart stored = grouped_integers(read_bits(settings, bits_key, bits), group, zero_points);
  return all_matrices("awq, " + std::to_string(bits) + " bits, groups of " + number_text(group), stored);
}

/// modules_in_block_to_quantize: lists of names; what none of them covers stays as it is.
void keep_unlisted_parts(Config& settings, const Model& model, WeightScheme& scheme) {
  const Json& lists = settings.raw("modules_in_block_to_quantize");
  if (!lists.is_array()) return;
  CoveredLayers covered(model);
  for (const Json& list : lists) {
    for (const Json& name : list.is_array() ? list : Json::array({list})) {
      if (name.is_string()) covered.add(name.get<std::string>());
    }
  }
  for (std::size_t part = 0; part < kPartCount; ++part) {
    if (covered.share(static_cast<Part>(part)) == 0) scheme.parts[part].reset();
  }
}

WeightScheme read_gptq(Config& settings, const Model& model) {
  const std::int64_t bits = settings.count("bits");
  const double group = read_group_size(settings, "group_size", 128, model);
  // The checkpoint holds packed zero points for symmetric weights too.
  StoredPart stored = grouped_integers(read_bits(settings, "bits", bits), group, true);
  // Weights sorted by activation: the group of each input as a 32 bit index, for all outputs at once.
  if (settings.flag_or("desc_act", false)) stored.bits_per_weight += channel_bits(model, 32);
  WeightScheme scheme =
      all_matrices("gptq, " + std::to_string(bits) + " bits, groups of " + number_text(group), stored);
  keep_unlisted_parts(settings, model, scheme);
  if (settings.flag_or("lm_head", false)) scheme.parts[static_cast<std::size_t>(Part::kHead)] = stored;
  const Json& by_module = settings.raw("dynamic");
  if (!by_module.is_object()) return scheme;
  for (const auto& [name, change] : by_module.items()) {
    if (name.rfind("-:", 0) == 0) {
      scheme.kept_modules.push_back(name);
      continue;
    }
    change_module(settings, "dynamic", name, change, stored, group, model, scheme);
  }
  return scheme;
}

WeightScheme read_auto_round(Config& settings, const Model& model) {
  const std::string type = settings.text_or("data_type", "int");
  if (type != "int") settings.refuse_word("data_type", type, "int");
  const std::int64_t bits = settings.count("bits");
  const double group = read_group_size(settings, "group_size", 128, model);
  const StoredPart stored = grouped_integers(read_bits(settings, "bits", bits), group, true);
  WeightScheme scheme =
      all_matrices("auto-round, " + std::to_string(bits) + " bits, groups of " + number_text(group), stored);
  const Json& by_module = settings.raw("extra_config");
  if (!by_module.is_object()) return scheme;
  for (const auto& [name, change] : by_module.items()) {
    change_module(settings, "extra_config", name, change, stored, group, model, scheme);
  }
  return scheme;
}

WeightScheme read_mxfp4(Config&, const Model&) {
  WeightScheme scheme;
  scheme.name = "mxfp4 experts";
  // One 8 bit scale for 32 weights; activations stay in 16 bits.
  scheme.parts[static_cast<std::size_t>(Part::kExperts)] = weight_only(NumberFormat::kFp4, 4 + 8.0 / 32);
  return scheme;
}

WeightScheme read_bitsandbytes(Config& settings, const Model& model) {
  const bool eight = settings.flag_or("load_in_8bit", settings.flag_or("_load_in_8bit", false));
  const bool four = settings.flag_or("load_in_4bit", settings.flag_or("_load_in_4bit", false));
  if (eight == four) {
    settings.refuse(ErrorCode::kInconsistent, "load_in_4bit",
                    "exactly one of load_in_4bit and load_in_8bit must be true");
    return {};
  }
  if (eight) {
    return all_matrices("bitsandbytes, int8",
                        {NumberFormat::kInt8, NumberFormat::kInt8, 8 + channel_bits(model, kFp32Bits)});
  }
  const std::string type = settings.text_or("bnb_4bit_quant_type", "fp4");
  if (type != "nf4" && type != "fp4") {
    settings.refuse(ErrorCode::kUnknownOption, "bnb_4bit_quant_type",
                    "\"" + type.substr(0, 60) + "\" is not supported; accepted: nf4, fp4");
  }
  // One FP32 scale for 64 weights, or an 8 bit one with an FP32 scale for 256 of them.
  const bool twice = settings.flag_or("bnb_4bit_use_double_quant", false);
  const double bits = twice ? 4 + 8.0 / 64 + kFp32Bits / (64 * 256) : 4 + kFp32Bits / 64;
  return all_matrices("bitsandbytes, " + type + (twice ? ", scales quantised too" : ""),
                      weight_only(NumberFormat::kFp4, bits));
}

WeightScheme read_torchao(Config& settings, const Model& model) {
  // "int4_weight_only", or {"default": {"_type": "Int4WeightOnlyConfig", "_data": {"group_size": 128}}}.
  const Json& type = settings.raw("quant_type");
  const Json& inner = type.is_object() ? type.value("default", Json()) : Json();
  std::string name = type.is_string() ? type.get<std::string>() : "";
  double group = 128;
  if (inner.is_object()) {
    const Json kind = inner.value("_type", Json());
    if (kind.is_string()) name = kind.get<std::string>();
    const Json data = inner.value("_data", Json());
    const Json size = data.is_object() ? data.value("group_size", Json()) : Json();
    if (size.is_number() && size.get<double>() >= 1) group = size.get<double>();
  }
  std::string plain;
  for (const char letter : name) {
    if (letter != '_') plain += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  const double channel = channel_bits(model, kFp32Bits);
  if (plain.rfind("int4weightonly", 0) == 0) {
    return all_matrices("torchao, int4, groups of " + number_text(group),
                        weight_only(NumberFormat::kInt4, 4 + 2 * kFp16Bits / group));
  }
  if (plain.rfind("int8weightonly", 0) == 0) {
    return all_matrices("torchao, int8", weight_only(NumberFormat::kInt8, 8 + channel));
  }
  if (plain.rfind("int8dynamicactivationint8weight", 0) == 0) {
    return all_matrices("torchao, int8", {NumberFormat::kInt8, NumberFormat::kInt8, 8 + channel});
  }
  if (plain.rfind("float8weightonly", 0) == 0) {
    return all_matrices("torchao, fp8", weight_only(NumberFormat::kFp8, 8 + channel));
  }
  if (plain.rfind("float8dynamicactivationfloat8weight", 0) == 0) {
    return all_matrices("torchao, fp8", {NumberFormat::kFp8, NumberFormat::kFp8, 8 + channel});
  }
  settings.refuse(ErrorCode::kUnknownOption, "quant_type",
                  "\"" + name.substr(0, 60) +
                      "\" is not supported; accepted: int4_weight_only, int8_weight_only, "
                      "int8_dynamic_activation_int8_weight, float8_weight_only, "
                      "float8_dynamic_activation_float8_weight");
  return {};
}

}  // namespace longpeak
