# What the machine must have. Each need is looked at first, so a machine that has everything is left alone
# and asked nothing. Sourced after base.sh.
# shellcheck shell=bash

have() { command -v "$1" >/dev/null 2>&1; }

has_postgres() {
  local dir
  for dir in /usr/lib/postgresql/*/bin; do
    [[ $dir =~ /([0-9]+)/bin$ ]] && ((BASH_REMATCH[1] >= 15)) && [[ -x $dir/initdb ]] && return
  done
  have initdb && have postgres
}
has_zones() { [[ -e /usr/share/zoneinfo/Asia/Shanghai ]]; }
has_certificates() { [[ -e /etc/ssl/certs/ca-certificates.crt ]]; }
has_c_headers() { printf '#include <stdio.h>\n' | cc -E - >/dev/null 2>&1; }
has_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null; }
has_paper_fonts() { compgen -G '/usr/share/fonts/*/noto/NotoSerifCJK-Bold.*' >/dev/null || compgen -G '/usr/share/fonts/*/NotoSerifCJK*-Bold.*' >/dev/null; }
has_cjk_fonts() { [[ -n $(fc-list :lang=zh family 2>/dev/null | head -n 1) ]]; }

# The Debian package for each need, after the test that tells whether it is met.
NEEDS_RUN=('has_postgres postgresql' 'have:setpriv util-linux' 'has_zones tzdata' 'has_certificates ca-certificates'
  'has_paper_fonts fonts-noto-cjk')
NEEDS_BUILD=('have:cc gcc' 'has_c_headers libc6-dev')
NEEDS_TEST=('have:psql postgresql-client' 'has_venv python3-venv' 'have:pdftotext poppler-utils')
NEEDS_BROWSER=('have:chromium chromium' 'has_cjk_fonts fonts-noto-cjk fontconfig')

# need TEST-AND-PACKAGES…: installs what is missing; ends with a sentence where it cannot.
need() {
  local entry check missing=() words
  for entry in "$@"; do
    read -r -a words <<<"$entry"
    check=${words[0]/:/ }
    # shellcheck disable=SC2086 # a test may carry its argument
    $check || missing+=("${words[@]:1}")
  done
  ((${#missing[@]})) || return 0
  have apt-get || die "missing: ${missing[*]} (Debian's names). Install them with this system's package manager, then start again."
  local as_root=()
  if ((EUID != 0)); then
    have sudo || die "missing: ${missing[*]}. Run as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  timed "install ${missing[*]}" apt_install "${missing[@]}" ||
    die "installing ${missing[*]} failed; the lines above say why. Install them by hand, then start again."
}

apt_install() {
  local run=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q=2 -o Dpkg::Use-Pty=0)
  local conf=/etc/postgresql-common/createcluster.conf
  "${run[@]}" update || return
  if [[ " $* " == *" postgresql "* && ! -e $conf ]]; then
    # The program runs a cluster of its own: Debian's default cluster is not needed and not started.
    "${run[@]}" install -y --no-install-recommends postgresql-common &&
      "${as_root[@]}" sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' "$conf" || return
  fi
  "${run[@]}" install -y --no-install-recommends "$@"
}

need_rust() {
  have cargo || die "cargo is missing. Install Rust $(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml) from https://rustup.rs, then start again."
}

need_node() {
  if ! have node || ! have npm; then
    die "node and npm are missing, and the web pages are built with them. Install Node 20.19 or newer, then start again."
  fi
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "Node $(node --version) is too old for the web pages: install 20.19 or newer, then start again."
}

need_python() { have python3 || die "python3 is missing. Install it (on Debian: apt-get install python3), then start again."; }
