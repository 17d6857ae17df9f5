# The steps of bin/test, in order; each is a function step_NAME, run in a subshell under `set -e`.
# Sourced after the other files of this folder.
# shellcheck shell=bash

STEPS=(format queries build arch generated tests docs web contract journeys)
# The status of a step that found nothing to look at.
NOTHING_TO_DO=99

step_format() { cargo fmt --all --check; }

# One compilation serves the lints, the tests and the program: clippy's compiler, put where `cargo clippy`
# puts it, also makes code. Warnings are errors, handed on as `cargo clippy -- -D warnings` does.
with_clippy() {
  RUSTC_WORKSPACE_WRAPPER=$(command -v clippy-driver) || die 'clippy is missing. Install it: rustup component add clippy'
  export RUSTC_WORKSPACE_WRAPPER CLIPPY_ARGS='-Dwarnings__CLIPPY_HACKERY__'
}

# Always the whole workspace with its tests: another selection would resolve other features and compile
# the dependencies again.
build_all() {
  with_clippy
  cargo_quietly build --locked --workspace --lib --bins --tests --examples
}

# The committed descriptions of the queries fit the migrations. Before the build, which uses what it compiles.
step_queries() {
  with_clippy
  # --workspace for the same features as the build of everything.
  cargo_quietly build --locked --workspace --bin xtask
  "$CARGO_TARGET_DIR/debug/xtask" prepare --check
}

step_build() {
  web_build
  build_all
}

step_arch() {
  build_all
  "$CARGO_TARGET_DIR/debug/xtask" arch
}

# Files that the program writes and the repository keeps.
step_generated() {
  build_all
  local pair file
  for pair in 'openapi openapi/baodao.json' 'permissions docs/permissions.txt'; do
    file=${pair#* }
    if ! "$PROGRAM" "${pair% *}" | diff -u "$file" - | head -n 40; then
      die "$file is out of date. Renew it with: cargo xtask ${pair% *}; then review the change."
    fi
  done
}

step_tests() {
  with_clippy
  throwaway_start
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --locked --workspace --no-fail-fast --status-level slow
  else
    cargo test --locked --workspace --lib --bins --tests --examples --no-fail-fast
  fi
}

# The examples in the documentation of the code.
step_docs() {
  with_clippy
  cargo test --locked --workspace --doc --quiet
}

step_web() {
  has_web || return "$NOTHING_TO_DO"
  web_build
  local script
  for script in lint typecheck types:check test size; do
    say "web: $script"
    npm --prefix web run --silent --if-present "$script"
  done
}

# The whole API description against the running program.
step_contract() {
  build_all
  tests/contract/run.sh "$PROGRAM"
}

# The pages in a real browser.
step_journeys() {
  has_web && grep -q '"journeys"' web/package.json || return "$NOTHING_TO_DO"
  need "${NEEDS_BROWSER[@]}"
  web_build
  build_all
  BAODAO_PROGRAM=$PROGRAM npm --prefix web run --silent journeys
}
