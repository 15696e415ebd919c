// SPDX-License-Identifier: MIT
// Lists of module names in quantisation settings ("model.layers.3.self_attn.q_proj", "re:.*mlp.gate$",
// "lm_head"), read as parts of the model and layers.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/model_costs.h"

namespace longpeak {

/// For each part, what a list of names covers.
class CoveredLayers {
 public:
  explicit CoveredLayers(const Model& model);

  /// Adds what `pattern` covers; false where no rule knows it. Of a feed-forward block the three matrices are
  /// told apart. A large matrix of attention stands for all of it in that layer: the others are listed too.
  /// Names of norms, small matrices, towers and prediction blocks cover nothing.
  bool add(const std::string& pattern);

  /// Share of the part's weights that is covered, 0 to 1.
  double share(Part part) const;
  bool nothing() const;

 private:
  struct Layer {
    unsigned matrices = 0;  ///< that the part has here, as bits
    unsigned covered = 0;
  };

  void cover(std::size_t layer, Part part, unsigned matrices);
  bool add_name(const std::string& name);

  std::array<std::vector<Layer>, kPartCount> parts_;
  std::vector<bool> has_shared_;  ///< experts that every token passes
};

}  // namespace longpeak
