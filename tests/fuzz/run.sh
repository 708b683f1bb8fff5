#!/usr/bin/env bash
# Builds the fuzz targets and runs each for so many seconds (600), one after another. Exit 1 when anything broke.
#   tests/fuzz/run.sh [SECONDS] [NAME...]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
seconds=${1:-600}
shift || true
names=("$@")
[ "${#names[@]}" -gt 0 ] || names=($(ls tests/fuzz/corpus))
cmake --preset fuzz >/dev/null
ninja -C build/fuzz fuzzers
broken=0
for name in "${names[@]}"; do
  mkdir -p "build/fuzz/corpus/$name" "build/fuzz/found/$name"
  echo "== $name"
  build/fuzz/bin/fuzz_"$name" -max_total_time="$seconds" -timeout=30 -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$name/" "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1 || broken=1
  grep -E '^(Done|stat::number_of_executed|SUMMARY|broken promise)|ERROR:' "build/fuzz/$name.log" || true
done
exit $broken
