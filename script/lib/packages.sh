# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What each job needs, and the Debian package that brings it.

# tool<TAB>how it is found<TAB>Debian package. A path is a file that must exist; a word is a command.
BUILD_NEEDS="
C++ compiler	g++	g++
CMake	cmake	cmake
Ninja	ninja	ninja-build
nlohmann_json headers	/usr/include/nlohmann/json.hpp	nlohmann-json3-dev
Emscripten	em++	emscripten
root certificates	/etc/ssl/certs/ca-certificates.crt	ca-certificates
"

TEST_NEEDS="$BUILD_NEEDS
doctest headers	/usr/include/doctest/doctest.h	doctest-dev
clang-format	clang-format	clang-format
shellcheck	shellcheck	shellcheck
Chromium	chromium	chromium
Firefox	firefox-esr	firefox-esr
WebKit driver	WebKitWebDriver	webkit2gtk-driver
Xvfb	Xvfb	xvfb
xauth	xauth	xauth
Liberation fonts	/usr/share/fonts/truetype/liberation	fonts-liberation
"

BENCH_NEEDS="$BUILD_NEEDS
Chromium	chromium	chromium
Liberation fonts	/usr/share/fonts/truetype/liberation	fonts-liberation
"

needs_of() {
  case $1 in
    build) printf '%s' "$BUILD_NEEDS" ;;
    test) printf '%s' "$TEST_NEEDS" ;;
    bench) printf '%s' "$BENCH_NEEDS" ;;
    *) die "no such job: $1 (build, test or bench)" ;;
  esac
}

is_present() {
  case $1 in
    em++) has_emscripten ;;
    /*) [ -e "$1" ] ;;
    *) have "$1" ;;
  esac
}

# Lines of needs_of that this machine does not meet.
missing_for() {
  needs_of "$1" | while IFS=$'\t' read -r name probe package; do
    if [ -n "$name" ] && ! is_present "$probe"; then
      printf '%s\t%s\n' "$name" "$package"
    fi
  done
}
