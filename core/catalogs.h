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

/// True of every catalog, checked where it is defined.
template <class Row>
constexpr bool ids_are_unique(std::span<const Row* const> rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      if (rows[i]->id == rows[j]->id) return false;
    }
  }
  return true;
}

/// The row of that id, or nullptr.
template <class Row>
const Row* find_row(std::span<const Row* const> rows, std::string_view id) {
  for (const Row* row : rows) {
    if (row->id == id) return row;
  }
  return nullptr;
}

/// The model of that id, or nullptr.
inline const Model* find_model(const ModelCatalog& catalog, std::string_view id) {
  for (std::size_t index = 0; index < catalog.names.size(); ++index) {
    if (catalog.names[index].id == id) return &catalog.model(index);
  }
  return nullptr;
}

}  // namespace longpeak
