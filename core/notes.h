// SPDX-License-Identifier: MIT
// What a reader of an estimate should know: where the view or the device departs from what was asked.
#pragma once

#include <string>
#include <vector>

#include "core/estimate.h"

namespace longpeak {

struct Note {
  const char* code;
  const char* path;     ///< the field it is about
  std::string message;  ///< one sentence
};

std::vector<Note> notes_on(const PreparedScenario& prepared, const Estimate& estimate);

}  // namespace longpeak
