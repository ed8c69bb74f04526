#!/usr/bin/env bash
# Starts snac2 on loopback with the people named as arguments, in a folder of its own that goes when it ends. Prints one
# line "READY {json}" with its address and everybody's password; runs until its standard input ends.
set -euo pipefail

work=$(mktemp -d /tmp/snac.XXXXXX)
server=
stop() {
  trap - EXIT INT TERM HUP
  if [ -n "$server" ]; then
    kill -TERM "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 0' INT TERM HUP

port=${SNAC_PORT:-$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')}
printf '127.0.0.1\n%s\nlocalhost:%s\n\n\n' "$port" "$port" | snac init "$work/data" >"$work/init.log" 2>&1
python3 - "$work/data/server.json" <<'PYTHON'
import json, sys
path = sys.argv[1]
settings = json.load(open(path))
settings.update(protocol="http", queue_retry_minutes=1)
json.dump(settings, open(path, "w"))
PYTHON

people=
for name in "$@"; do
  password=$(printf '%s\n' "$name" | snac adduser "$work/data" "$name" 2>&1 | sed -nE 's/.*[Pp]assword( is|:) +([^ ]+).*/\2/p' | tail -n 1)
  [ -n "$password" ] || { echo "snac gave $name no password" >&2; exit 1; }
  people="$people, \"$name\": \"$password\""
done

setpriv --pdeathsig TERM snac httpd "$work/data" </dev/null >"$work/log" 2>&1 &
server=$!
for _ in $(seq 100); do
  python3 -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && break
  kill -0 "$server" 2>/dev/null || { tail -n 20 "$work/log" >&2; exit 1; }
  sleep 0.1
done
echo "READY {\"address\": \"http://localhost:$port\", \"passwords\": {${people#, }}}"
cat >/dev/null
