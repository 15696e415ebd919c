// SPDX-License-Identifier: MIT
#include "core/nearest.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace longpeak {
namespace {

constexpr std::size_t kLongestWord = 64;

std::size_t edits(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

long shared_beginning(std::string_view first, std::string_view second) {
  const auto end =
      std::mismatch(first.begin(), first.begin() + static_cast<long>(std::min(first.size(), second.size())),
                    second.begin());
  return end.first - first.begin();
}

/// Letters that both end in.
long shared_ending(std::string_view first, std::string_view second) {
  const auto most = static_cast<long>(std::min(first.size(), second.size()));
  return std::mismatch(first.rbegin(), first.rbegin() + most, second.rbegin()).first - first.rbegin();
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view start = word.substr(0, kLongestWord);
  std::string_view best;
  long fewest = 0;
  for (const std::string_view candidate : candidates) {
    const long count = static_cast<long>(edits(start, candidate)) - 2 * shared_beginning(start, candidate) -
                       shared_ending(start, candidate);
    if (best.empty() || count < fewest) {
      fewest = count;
      best = candidate;
    }
  }
  return best;
}

}  // namespace longpeak
