#!/bin/sh
# Makes sure of an engine: one that answers, or its programs, which root on Debian gets here; test-images.ts starts it.
set -eu
if docker version >/dev/null 2>&1; then exit; fi
missing=
for program in dockerd docker-compose debootstrap iptables; do
  command -v "$program" >/dev/null || missing="$missing $program"
done
[ -z "$missing" ] && exit
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "No container engine answers, and this machine lacks$missing: start Docker, or be root on Debian." >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  docker.io docker-compose debootstrap iptables ca-certificates >/dev/null
