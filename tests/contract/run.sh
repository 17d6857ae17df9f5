#!/usr/bin/env bash
# Runs schemathesis over the whole API description, against a small demo district of its own:
#
#   tests/contract/run.sh PROGRAM [ROLE…]
#
# run.py does it; this brings what it needs, outside the checkout.
set -euo pipefail
. "$(dirname "$0")/../../bin/lib/base.sh"
program=${1:?usage: tests/contract/run.sh PROGRAM [ROLE…]}
shift

wanted=tests/contract/requirements.txt
venv=$CACHE/contract-$(sha256sum <"$wanted" | cut -c1-12)
if [[ ! -e $venv/complete ]]; then
  say 'install schemathesis …'
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" ||
    die 'schemathesis could not be installed from the Python package index; the lines above say why.'
  touch "$venv/complete"
fi
exec "$venv/bin/python" tests/contract/run.py "$program" "$@"
