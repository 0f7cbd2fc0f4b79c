#!/bin/sh
# Builds both images for every platform on the digests that the tags of versions.env have now, and pushes them.
# usage: publish.sh REGISTRY VERSION FOLDER      FOLDER gets bases.env and pins.txt, what pin-images.ts wants
set -eu

here=$(cd "$(dirname "$0")" && pwd)
registry=$1 version=$2 folder=$3
. "$here/versions.env"

digest_of() { "${DOCKER:-docker}" buildx imagetools inspect --format '{{.Manifest.Digest}}' "$1"; }

for name in NODE_IMAGE DEBIAN_IMAGE NGINX_IMAGE POSTGRES_IMAGE; do
  eval "image=\$$name"
  echo "$name=$image@$(digest_of "docker.io/library/$image")"
done >"$folder/bases.env"

for component in api web; do
  image=$registry/crs-$component
  CRS_BASES=$folder/bases.env CRS_VERSION=$version CRS_IMAGE=$image:$version \
    CRS_BUILD="buildx build --platform linux/amd64,linux/arm64 --push --pull --provenance=mode=max --sbom=true" \
    sh "$here/build.sh" "$component" >&2
  echo "crs-$component=$image@$(digest_of "$image:$version")"
done >"$folder/pins.txt"
echo "postgres=docker.io/library/${POSTGRES_IMAGE%%:*}@$(sed -n 's/^POSTGRES_IMAGE=.*@//p' "$folder/bases.env")" >>"$folder/pins.txt"
