// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace longpeak {

/// The release; CMakeLists.txt and the package take it from here.
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace longpeak
