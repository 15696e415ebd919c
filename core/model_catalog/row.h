// SPDX-License-Identifier: MIT
// A built-in model: its published configuration, cut to the keys that decide cost, and where that was read.
// The importer that reads a user's config.json reads these too.
#pragma once

#include <string_view>

#include "core/model.h"

namespace longpeak {

struct ModelRow {
  std::string_view id = "";  ///< stable for ever: links name it
  std::string_view name;
  std::string_view maker;
  std::string_view repository = "";  ///< the checkpoint
  std::string_view config = "";      ///< JSON
  ModelConfidence confidence = ModelConfidence::kRecalled;
  std::string_view source;          ///< where it was read; a folder holds a file named as the repository
  std::string_view date = "";       ///< of release, ISO as far as known
  double published_parameters = 0;  ///< as the maker prints it; 0 where none was seen
  std::string_view remark = "";     ///< why the count departs from the published one, and traps
};

}  // namespace longpeak
