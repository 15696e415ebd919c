// SPDX-License-Identifier: MIT
// The figures of arXiv 2405.08944 beside what the model computes, so that a reader sees where its unit
// conventions lead.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogs.h"
#include "core/scenario.h"

namespace longpeak {

/// How far a printed figure can be trusted to stand in the paper.
enum class PaperTrust {
  kRead,      ///< seen in a source that quotes or summarises the paper
  kRecalled,  ///< from memory of the paper
  kDerived,   ///< computed from read figures; not printed
};

inline constexpr std::array<std::string_view, 3> kPaperTrustNames = {"read", "recalled", "derived"};

struct PaperFigure {
  std::string_view quantity;
  std::string_view printed;
  PaperTrust trust;
  std::string_view unit;
  double convention = 0;         ///< the paper's units: K = 1000, cache in GiB beside weights in GB
  std::string convention_shown;  ///< cut, not rounded, to the digits the paper shows
  double si = 0;                 ///< the same formula in SI units
  double peak = 0;               ///< the peak view of the real model and device
  std::string_view arithmetic;
  std::string_view remark;
  Scenario scenario;  ///< gives the convention's value
};

std::vector<PaperFigure> paper_figures(const Catalogs& catalogs);

}  // namespace longpeak
