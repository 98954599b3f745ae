#!/bin/sh
# Run a command beside a throwaway PostgreSQL server that it finds at NEWSLEDGER_TEST_POSTGRESQL:
#   sh tools/postgresql.sh COMMAND...
# Debian's package is installed where it is missing and this is root's machine. The server listens on a socket in
# a new folder alone, belongs to a user other than root, and is gone when the command ends. Where there is no
# PostgreSQL and none can be installed, the command runs without it, and its tests on that database step aside.
set -eu

if [ -n "${NEWSLEDGER_TEST_POSTGRESQL:-}" ]; then
    exec "$@"
fi

programs() {
    ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1
}

if [ -z "$(programs)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        postgresql) >/dev/null 2>&1 || true
fi
bin=$(programs)
if [ -z "$bin" ]; then
    echo "postgresql.sh: there is no PostgreSQL here and none can be installed; going on without it" >&2
    exec "$@"
fi

folder=$(mktemp -d)
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    # The server refuses to run as root; Debian's package brings this user.
    chown postgres "$folder"
    as() { runuser -u postgres -- "$@"; }
fi

stop() {
    (cd / && as "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop) >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Nothing in it is to outlive the command: no flushing to the disk.
(
    cd /
    as "$bin/initdb" -D "$folder/data" -U newsledger --auth=trust --encoding=UTF8 --locale=C.UTF-8
    as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start -o "-k $folder -c listen_addresses= \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
) >"$folder.out" 2>&1 || { cat "$folder.out" "$folder/log" >&2; rm -f "$folder.out"; exit 1; }
rm -f "$folder.out"
as "$bin/createdb" -h "$folder" -U newsledger ledger

NEWSLEDGER_TEST_POSTGRESQL="postgresql://newsledger@/ledger?host=$folder"
export NEWSLEDGER_TEST_POSTGRESQL
"$@"
