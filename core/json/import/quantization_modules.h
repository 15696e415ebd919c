// SPDX-License-Identifier: MIT
// Lists of module names in quantisation settings ("model.layers.3.self_attn.q_proj", "re:.*mlp.gate$",
// "lm_head"), read as parts of the model and layers.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/model_costs.h"

namespace longpeak {

/// For each part, the layers that a list of names covers.
class CoveredLayers {
 public:
  explicit CoveredLayers(const Model& model);

  /// Adds what `name` covers. A large matrix of a part covers the part in that layer: the others are listed
  /// too. Names of norms, small matrices, towers and prediction blocks cover nothing.
  void add(std::string name);
  void add_all(const std::vector<std::string>& names);

  /// Share of the layers with this part that are covered; 0 or 1 for embedding and head.
  double share(Part part) const;

 private:
  void add_layer(std::size_t layer, Part part);

  std::array<std::vector<bool>, kPartCount> has_part_;
  std::array<std::vector<bool>, kPartCount> covered_;
};

}  // namespace longpeak
