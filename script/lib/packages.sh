# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What each job needs, and the Debian package that brings it.

# tool<TAB>how it is found<TAB>Debian package. A path is a file that must exist, <...> a header, a word a command.
BUILD_NEEDS="
C++ compiler	g++	g++
CMake	cmake	cmake
Ninja	ninja	ninja-build
nlohmann_json headers	<nlohmann/json.hpp>	nlohmann-json3-dev
doctest headers	<doctest/doctest.h>	doctest-dev
Emscripten	em++	emscripten
root certificates	certificates	ca-certificates
"

TEST_NEEDS="$BUILD_NEEDS
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
  local folder
  case $1 in
    em++) has_emscripten ;;
    certificates) [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/ssl/cert.pem ] ;;
    \<*\>)
      for folder in /usr/include /usr/local/include /opt/homebrew/include; do
        if [ -e "$folder/${1:1:-1}" ]; then
          return 0
        fi
      done
      return 1
      ;;
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
