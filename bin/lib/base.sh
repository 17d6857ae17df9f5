# Shared by bin/run, bin/test and bin/dev: places, messages, steps. Sourced, with `set -euo pipefail`.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
CACHE=${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/baodao
# Outside the checkout: clones share what is built from the registry, and a search never walks it.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$CACHE/target}
cd "$ROOT" || exit

say() { printf '==> %s\n' "$*"; }

# Ends the program with one sentence that says what is missing and what to do.
die() {
  printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# timed NAME COMMAND…: announces a step, runs it, says how long it took; its status is the command's.
# A command that is a function of several commands chains them with &&: callers look at the status, and
# bash ignores `set -e` there.
timed() {
  local name=$1 begin=$SECONDS status=0
  shift
  say "$name …"
  "$@" || status=$?
  if ((status == 0)); then
    say "$name: done in $((SECONDS - begin)) s"
  else
    say "$name: FAILED after $((SECONDS - begin)) s"
  fi
  return "$status"
}

# A port of this machine that nothing listens on.
free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# data_dir NAME: where a district's data lies. PostgreSQL does not run as root: as root, the folder must be
# one that its user can reach, and a checkout in root's home is not.
data_dir() {
  if [[ -n ${BAODAO_DATA:-} ]]; then
    printf '%s' "$BAODAO_DATA"
  elif ((EUID == 0)) && ! setpriv --reuid=postgres --regid=postgres --clear-groups -- test -x "$ROOT" 2>/dev/null; then
    printf '/var/lib/baodao/%s' "$1"
  else
    printf '%s/data/%s' "$ROOT" "$1"
  fi
}
