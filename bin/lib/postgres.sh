# A throw-away PostgreSQL for one test run. Sourced after base.sh and packages.sh.
# shellcheck shell=bash

# The newest programs installed.
postgres_bin() {
  local dir
  dir=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  if [[ -x $dir/postgres ]]; then printf '%s' "$dir"; else dirname "$(command -v postgres)"; fi
}

# throwaway_start: starts the server and exports BAODAO_TEST_DATABASE_URL. It listens on a socket in a
# temporary folder, forces nothing to the disk, and ends with this shell however that ends.
throwaway_start() {
  local bin as_user=(setpriv --pdeathsig INT)
  bin=$(postgres_bin)
  THROWAWAY=$(mktemp -d /tmp/baodao-test.XXXXXX)
  if ((EUID == 0)); then
    id -u postgres >/dev/null 2>&1 || die 'PostgreSQL refuses to run as root and the user postgres is missing. Make it: useradd --system postgres'
    chown postgres: "$THROWAWAY"
    as_user+=(--reuid=postgres --regid=postgres --clear-groups)
  fi
  (
    cd /
    "${as_user[@]}" "$bin/initdb" -D "$THROWAWAY/pg" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$THROWAWAY.log" 2>&1
  ) || die "initdb failed: $(tail -n 1 "$THROWAWAY.log")"
  # exec: the shell that the kernel watches must be this one.
  (
    cd /
    exec "${as_user[@]}" "$bin/postgres" -D "$THROWAWAY/pg" -k "$THROWAWAY" -c listen_addresses= -c max_connections=300 \
      -c shared_buffers=48MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off \
      -c checkpoint_timeout=1h -c max_wal_size=4GB -c wal_level=minimal -c max_wal_senders=0 -c timezone=UTC \
      >>"$THROWAWAY.log" 2>&1
  ) &
  THROWAWAY_PID=$!
  trap throwaway_stop EXIT
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    if "$bin/pg_isready" -q -h "$THROWAWAY"; then
      export BAODAO_TEST_DATABASE_URL="postgres://postgres@localhost:5432/postgres?host=$THROWAWAY&sslmode=disable"
      return
    fi
    kill -0 "$THROWAWAY_PID" 2>/dev/null || break
    sleep 0.1
  done
  die "the test database did not start: $(tail -n 1 "$THROWAWAY.log")"
}

throwaway_stop() {
  if [[ -n ${THROWAWAY_PID:-} ]]; then
    kill -QUIT "$THROWAWAY_PID" 2>/dev/null || true
    wait "$THROWAWAY_PID" 2>/dev/null || true
  fi
  [[ -n ${THROWAWAY:-} ]] && rm -rf "$THROWAWAY" "$THROWAWAY.log"
  return 0
}
