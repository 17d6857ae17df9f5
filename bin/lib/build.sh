# Building the program and the pages it carries. Sourced after base.sh and packages.sh.
# shellcheck shell=bash

# cargo_quietly ARGS…: runs cargo; on a terminal with its own bar, else with a short count now and then.
cargo_quietly() {
  if [[ -t 2 ]]; then
    cargo "$@"
    return
  fi
  cargo "$@" 2>&1 | (
    units=0 next=$((SECONDS + 15)) begin=$SECONDS
    while IFS= read -r line; do
      case $line in
      *' Compiling '* | *' Checking '*) units=$((units + 1)) ;;
      *' Downloaded '* | *' Downloading '* | *' Blocking '* | *' Locking '* | *' Adding '*) ;;
      *) printf '%s\n' "$line" ;;
      esac
      if ((SECONDS >= next)); then
        printf '    %d crates compiled, %d s\n' "$units" "$((SECONDS - begin))"
        next=$((SECONDS + 15))
      fi
    done
  )
}

# A machine that builds one clone after another keeps what each left in the shared folder: drop our own
# crates' files that are days old. What comes from the registry stays.
prune_target() {
  local folder
  for folder in deps incremental .fingerprint; do
    [[ -d $CARGO_TARGET_DIR/debug/$folder ]] || continue
    find "$CARGO_TARGET_DIR/debug/$folder" -maxdepth 1 -name '*baodao*' -mtime +2 -exec rm -rf {} +
  done
}

# The program alone; --workspace for the same features, and so the same dependencies, as the tests.
build_program() {
  cargo_quietly build --locked --workspace --bin baodao
}

has_web() { [[ -e web/package.json ]]; }

# Installs the pages' packages when the lock file changed.
web_install() {
  local stamp=web/node_modules/.baodao-lock now
  now="$(node --version) $(sha256sum <web/package-lock.json)"
  [[ -e $stamp && $(<"$stamp") == "$now" ]] && return
  timed 'web packages' npm --prefix web ci --no-audit --no-fund --loglevel=error ||
    die 'the packages of web/ could not be installed; the lines above say why.'
  printf '%s' "$now" >"$stamp"
}

# Builds web/dist when something it is made of changed. It comes before cargo: the program embeds it.
web_build() {
  has_web || return 0
  need_node
  web_install
  local stamp=web/node_modules/.baodao-built
  if [[ -e $stamp && -e web/dist ]]; then
    local changed
    changed=$(find web openapi \( -name node_modules -o -path web/dist \) -prune -o -type f -newer "$stamp" -print -quit)
    [[ -z $changed ]] && return
  fi
  local begun
  begun=$(mktemp)
  timed 'web pages' web_bundle || die 'building web/ failed; the lines above say why.'
  mv "$begun" "$stamp"
}

# The list of made files is of interest only when it fails.
web_bundle() {
  local log status=0
  log=$(mktemp)
  npm --prefix web run --silent build >"$log" 2>&1 || status=$?
  ((status == 0)) || cat "$log" >&2
  rm "$log"
  return "$status"
}

PROGRAM=$CARGO_TARGET_DIR/debug/baodao
