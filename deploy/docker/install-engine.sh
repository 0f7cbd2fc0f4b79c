#!/bin/sh
# Installs, as root on Debian, what test-images.ts needs on a bare machine.
set -eu
missing=
for program in dockerd docker-compose debootstrap iptables; do
  command -v "$program" >/dev/null || missing="$missing $program"
done
[ -z "$missing" ] && exit
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  docker.io docker-compose debootstrap iptables ca-certificates
