// SPDX-License-Identifier: MIT
// MLX: {"group_size": 64, "bits": 4, "mode": "affine", "model.layers.0.mlp.down_proj": {"bits": 8}}.
#include "core/json/import/quantization/methods.h"

namespace longpeak {
namespace {

/// Weights in groups: two 16 bit numbers for each (affine), or one 8 bit scale (mxfp4, mxfp8, nvfp4).
std::optional<StoredPart> stored_as(const std::string& mode, double bits, double group) {
  if (group < 1) return std::nullopt;
  if (mode == "affine" && bits >= 2 && bits <= 8) {
    return weight_only(integer_format(bits), bits + 2 * 16 / group);
  }
  if (mode == "mxfp4" || mode == "nvfp4") return weight_only(NumberFormat::kFp4, 4 + 8 / group);
  if (mode == "mxfp8") return weight_only(NumberFormat::kFp8, 8 + 8 / group);
  return std::nullopt;
}

double standard_group(const std::string& mode) {
  if (mode == "nvfp4") return 16;
  return mode == "affine" ? 64 : 32;
}

void refuse_mode(Config& settings, const std::string& key) {
  settings.refuse(ErrorCode::kUnknownOption, key,
                  "is not supported; accepted: mode affine with 2 to 8 bits, mxfp4, mxfp8 or nvfp4, and a "
                  "group_size from 1");
}

}  // namespace

WeightScheme read_mlx(Config& settings, const Model& model) {
  const std::string mode = settings.text_or("mode", "affine");
  const double bits = settings.number_or("bits", 4);
  const double group = settings.number_or("group_size", standard_group(mode));
  WeightScheme scheme;
  const std::optional<StoredPart> all = stored_as(mode, bits, group);
  if (!all) {
    refuse_mode(settings, "mode");
    return scheme;
  }
  scheme.store_matrices(*all);
  for (const Part part : {Part::kEmbedding, Part::kHead}) scheme.parts[static_cast<std::size_t>(part)] = all;
  scheme.name = "mlx, " + number_text(bits) + " bits, groups of " + number_text(group);
  for (const std::string& name : settings.unread()) {
    const Json& own = settings.raw(name.c_str());
    if (own == false) {
      scheme.kept_modules.push_back(name);
    } else if (own.is_object()) {
      const Json own_mode = own.value("mode", Json("affine"));
      const std::string mode_name = own_mode.is_string() ? own_mode.get<std::string>() : "";
      const Json own_bits = own.value("bits", Json(bits));
      const Json own_group = own.value("group_size", Json(standard_group(mode_name)));
      std::optional<StoredPart> stored;
      if (own_bits.is_number() && own_group.is_number()) {
        stored = stored_as(mode_name, own_bits.get<double>(), own_group.get<double>());
      }
      if (!stored) return refuse_mode(settings, name.substr(0, 60)), scheme;
      add_named(settings, name.substr(0, 60).c_str(), {name}, *stored, model, scheme);
    } else if (own != true) {
      settings.refuse(ErrorCode::kUnknownField, name.substr(0, 60),
                      "is neither a setting nor a module with its own; remove it if it changes nothing");
    }
  }
  return scheme;
}

}  // namespace longpeak
