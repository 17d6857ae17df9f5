#!/usr/bin/env bash
# Measures the dispatch engine beside OR-Tools, HiGHS and CP-SAT on the same instances in the
# same run, and prints the goals table.
#
#   bench/dispatch/run.sh FOLDER [options of bench.py]
#
# FOLDER (or DISPATCH_DIR) holds the generators, the referees and the rivals' drivers:
# match_gen.py, match_solve.py, match_eval.py, roster_gen.py, roster_eval.py, roster_cpsat.py
# and instances/. The Python environment and all instances live outside the repository.
set -euo pipefail
export PYTHONDONTWRITEBYTECODE=1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

folder=${DISPATCH_DIR:-}
if [[ $# -gt 0 && $1 != -* ]]; then
  folder=$1
  shift
fi
if [[ -z $folder ]]; then
  echo "usage: $0 FOLDER [options], or set DISPATCH_DIR" >&2
  exit 2
fi

venv=${BENCH_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/baodao/bench-dispatch}
if [[ ! -x $venv/bin/python ]]; then
  python3 -m venv "$venv"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"

solve=${BAODAO_SOLVE:-}
if [[ -z $solve ]]; then
  (cd "$root" && cargo build --release --quiet -p baodao-solve)
  solve=${CARGO_TARGET_DIR:-$root/target}/release/baodao-solve
fi

exec "$venv/bin/python" "$here/bench.py" --folder "$folder" --solve "$solve" "$@"
