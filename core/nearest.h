// SPDX-License-Identifier: MIT
// The known word closest to one that is not known, for "did you mean".
#pragma once

#include <span>
#include <string_view>

namespace longpeak {

/// The candidate with the fewest single-letter edits to `word` (Levenshtein 1966), each letter of a shared
/// beginning making up for two; empty without candidates.
/// Only the first 64 letters of `word` are looked at.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace longpeak
