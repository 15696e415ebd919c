# SPDX-License-Identifier: MIT
# Header-only packages from the system: nlohmann_json and doctest.
# Emscripten must not see /usr/include, so each package is reached through a folder that holds a link to its
# headers and nothing else. That works natively too, and is the one way used for both.

# An interface target `name` whose include folder holds `folder` alone.
function(longpeak_header_package name folder header)
  find_path(${name}_root ${folder}/${header} PATHS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${name}_root)
    message(FATAL_ERROR "${folder}/${header} not found. Install nlohmann_json 3.11 and doctest 2.4 "
                        "(Debian: nlohmann-json3-dev doctest-dev), or name its folder with -D${name}_root=...")
  endif()
  set(links ${CMAKE_BINARY_DIR}/packages/${name})
  file(MAKE_DIRECTORY ${links})
  file(CREATE_LINK ${${name}_root}/${folder} ${links}/${folder} SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${links})
endfunction()

longpeak_header_package(json_headers nlohmann json.hpp)
longpeak_header_package(doctest_headers doctest doctest.h)
