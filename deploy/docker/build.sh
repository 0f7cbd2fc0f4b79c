#!/bin/sh
# Builds crs-api and crs-web from this checkout.
# usage: build.sh [api|web]…      CRS_VERSION names the tag (dev); publish.sh sets the others
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
. "${CRS_BASES:-$here/versions.env}"
export DOCKER_BUILDKIT=1
revision=$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)
created=$(git -C "$root" log -1 --format=%cI 2>/dev/null || date -u +%Y-%m-%dT%H:%M:%SZ)

[ $# -gt 0 ] || set -- api web
for component in "$@"; do
  "${DOCKER:-docker}" ${CRS_BUILD:-build} --file "$here/$component.Dockerfile" \
    --tag "${CRS_IMAGE:-crs-$component:${CRS_VERSION:-dev}}" \
    --build-arg NODE_IMAGE="$NODE_IMAGE" --build-arg DEBIAN_IMAGE="$DEBIAN_IMAGE" --build-arg NGINX_IMAGE="$NGINX_IMAGE" \
    --build-arg VERSION="${CRS_VERSION:-dev}" --build-arg REVISION="$revision" --build-arg CREATED="$created" "$root"
done
