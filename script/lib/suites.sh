# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Runs test suites one after another, keeps each one's log, and adds up what passed and failed.

LOGS="$ROOT/build/test"
mkdir -p "$LOGS"
total_passed=0
total_failed=0
total_skipped=0

# Each counter reads a log and the exit status and prints: passed failed skipped.

count_check() { if [ "$2" = 0 ]; then echo 1 0 0; else echo 0 1 0; fi; }

count_node() {
  awk '
    /^(ℹ|#) pass [0-9]+/ { passed += $3 }
    /^(ℹ|#) (fail|cancelled) [0-9]+/ { failed += $3 }
    /^(ℹ|#) (skipped|todo) [0-9]+/ { skipped += $3 }
    END { print passed + 0, failed + 0, skipped + 0 }' "$1"
}

# ctest --verbose: the test cases of doctest programs, and one for each test of another kind.
count_ctest() {
  awk '
    /^[0-9]+: \[doctest\] test cases:/ {
      split($0, part, "|")
      split(part[2], passed_words, " "); split(part[3], failed_words, " ")
      id = $1; sub(":", "", id)
      cases_failed[id] += failed_words[1]
      passed += passed_words[1]; failed += failed_words[1]
    }
    /^ *[0-9]+\/[0-9]+ Test +#[0-9]+:/ {
      id = $0; sub(/^.*#/, "", id); sub(/:.*$/, "", id)
      good = $0 ~ / Passed /
      if (good && !(id in cases_failed)) passed += 1
      if (!good && cases_failed[id] + 0 == 0) failed += 1
    }
    END { print passed + 0, failed + 0, 0 }' "$1"
}

report() {
  printf '%-6s %-28s %5d passed %4d failed %4d skipped %5d s\n' "$@"
}

# run_suite NAME COUNTER COMMAND...
run_suite() {
  local name=$1 counter=$2 log status=0 started=$SECONDS passed failed skipped mark=ok
  shift 2
  log=${name,,}
  log="$LOGS/${log//[^a-z0-9]/-}.log"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  read -r passed failed skipped < <("$counter" "$log" "$status")
  if [ "$failed" = 0 ] && { [ "$status" != 0 ] || [ "$((passed + skipped))" = 0 ]; }; then
    failed=1
  fi
  if [ "$failed" != 0 ]; then
    mark=FAIL
    sed 's/^/    /' "$log" | tail -n 80
    say "    (whole log: ${log#"$ROOT"/})"
  fi
  report "$mark" "$name" "$passed" "$failed" "$skipped" "$((SECONDS - started))"
  total_passed=$((total_passed + passed))
  total_failed=$((total_failed + failed))
  total_skipped=$((total_skipped + skipped))
}

finish() {
  local skipped=""
  if [ "$total_skipped" != 0 ]; then
    skipped=", $total_skipped skipped"
  fi
  printf '%d passed, %d failed%s\n' "$total_passed" "$total_failed" "$skipped"
  [ "$total_failed" = 0 ]
}
