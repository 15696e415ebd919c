# SPDX-License-Identifier: MIT
# The golden estimates as string literals: the suite under Node has no files.
file(GLOB golden_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.json)
set(golden_rows "")
foreach(golden_file IN LISTS golden_files)
  get_filename_component(golden_name ${golden_file} NAME)
  file(READ ${golden_file} golden_text)
  string(APPEND golden_rows "    {\"${golden_name}\", R\"golden(${golden_text})golden\"},\n")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${golden_file})
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/golden_estimates.h @ONLY CONTENT
"// Made by tests/golden/estimates/golden_estimates.cmake from the JSON files beside it.
#pragma once

#include <string_view>

struct GoldenFile {
  std::string_view name;
  std::string_view text;
};

inline constexpr GoldenFile kGoldenEstimates[] = {
@golden_rows@};
")
