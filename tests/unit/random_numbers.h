// SPDX-License-Identifier: MIT
// The same numbers on every machine and in every build: a linear congruential generator (Knuth's MMIX).
#pragma once

#include <cstddef>
#include <cstdint>

namespace longpeak::test {

class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}

  /// 0 to `count` - 1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() >> 33) % count; }

  /// 0 to 1.
  double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

 private:
  std::uint64_t next() { return state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL; }
  std::uint64_t state_;
};

}  // namespace longpeak::test
