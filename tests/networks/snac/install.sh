#!/usr/bin/env bash
# Fetches snac2, a small server of the Fediverse that speaks Mastodon's API, from Debian; on Debian 12 from its backports,
# whose suite is named for this once. Quick when it is there. Ends with 1 and one sentence when it cannot be had.
set -euo pipefail

missing() {
  echo "snac2 cannot be installed: $1." >&2
  exit 1
}

command -v snac >/dev/null && exit 0
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || missing "it is missing, and only root can install it"
export DEBIAN_FRONTEND=noninteractive
install=(apt-get install -y -qq --no-install-recommends)
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")

if apt-cache policy snac2 2>/dev/null | grep -q 'Candidate: [0-9]'; then
  "${install[@]}" snac2 >/dev/null 2>&1 && exit 0
fi

apt-get update -qq >/dev/null 2>&1 || true
"${install[@]}" snac2 >/dev/null 2>&1 && exit 0
mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $codename" "Component: main" | head -n 1)
[ -n "$codename" ] && [ -n "$mirror" ] || missing "this system's own mirror of Debian is not known"
list=/etc/apt/sources.list.d/montgolfiere-tests.list
trap 'rm -f "$list"' EXIT
keys=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$keys] $mirror $codename-backports main" > "$list"
apt-get update -qq >/dev/null 2>&1 || missing "the backports of $codename cannot be read"
"${install[@]}" "snac2/$codename-backports" >/dev/null 2>&1 || missing "Debian's snac2 cannot be fetched"
