#!/usr/bin/env bash
# Times the import of a roster of 27,000 invented rows, as xlsx and as GB18030 csv.
#
#   bench/roster/run.sh [--rows N] [--seed N] [--port N]
#
# Needs python3 and PostgreSQL's server programs. Builds an optimised program first, unless
# BAODAO_PROGRAM names one.
set -euo pipefail
export PYTHONDONTWRITEBYTECODE=1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

program=${BAODAO_PROGRAM:-}
if [[ -z $program ]]; then
  (cd "$root" && nice cargo build --release --quiet -p baodao-app)
  program=${CARGO_TARGET_DIR:-$root/target}/release/baodao
fi

exec python3 "$here/bench.py" --program "$program" "$@"
