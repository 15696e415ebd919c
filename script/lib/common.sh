# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# What every script shares: where the repository is, how to speak and how to fail.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SCRIPT=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
export ROOT SCRIPT
cd "$ROOT"

say() { printf '%s\n' "$*"; }

die() {
  printf '%s: %s\n' "script/${SCRIPT##*/}" "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Prints the comment block under the script's licence line, without the hashes.
print_help() {
  awk 'NR > 2 && !/^#/ { exit } NR > 2 { sub(/^# ?/, ""); print }' "$SCRIPT"
}
