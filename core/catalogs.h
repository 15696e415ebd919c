// SPDX-License-Identifier: MIT
// The rows a scenario may name. Passed in, so that a test can use a catalog of its own.
#pragma once

#include "core/accelerator.h"
#include "core/model.h"

namespace longpeak {

struct Catalogs {
  ModelCatalog models;
  AcceleratorCatalog accelerators;
};

/// The paper's running example: Yi-34B-200K on one A100 80 GB.
inline constexpr std::string_view kDefaultModelId = "yi-34b-200k";
inline constexpr std::string_view kDefaultAcceleratorId = "a100-80gb-sxm";

/// The row of that id, or nullptr.
template <class Row>
const Row* find_row(std::span<const Row* const> rows, std::string_view id) {
  for (const Row* row : rows) {
    if (row->id == id) return row;
  }
  return nullptr;
}

}  // namespace longpeak
