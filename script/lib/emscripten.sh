# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Finds Emscripten: an emsdk named by EMSDK, then whatever em++ is on PATH (emsdk's or Debian's).

emscripten_folder() {
  if [ -n "${EMSDK:-}" ] && [ -e "$EMSDK/upstream/emscripten/em++" ]; then
    printf '%s' "$EMSDK/upstream/emscripten"
  elif have em++; then
    dirname "$(readlink -f "$(command -v em++)")"
  fi
}

has_emscripten() { [ -n "$(emscripten_folder)" ]; }

emscripten_toolchain() {
  printf '%s' "$(emscripten_folder)/cmake/Modules/Platform/Emscripten.cmake"
}
