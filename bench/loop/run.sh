#!/usr/bin/env bash
# Measures the request loop over HTTP beside the same statements as plain SQL, on one private
# cluster in one run, with 1,000,000 requests stored.
#
#   bench/loop/run.sh [--small] [--seconds N] [--requests N] [--keep DIR]
#
# Needs PostgreSQL's server programs, psql and pgbench. Builds optimised programs first, unless
# BAODAO_PROGRAM and BENCH_PROGRAM name some. See docs/performance.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}

program=${BAODAO_PROGRAM:-}
bench=${BENCH_PROGRAM:-}
if [[ -z $program || -z $bench ]]; then
  (cd "$root" && nice cargo build --release -p baodao-app -p baodao-bench-loop)
  program=${program:-$target/release/baodao}
  bench=${bench:-$target/release/baodao-bench-loop}
fi

exec "$bench" --program "$program" --names "$root/crates/app/demo/chongchuan.csv" "$@"
