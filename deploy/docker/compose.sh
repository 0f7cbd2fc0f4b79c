#!/bin/sh
# The whole system in containers, on http://localhost:8080.
# usage: compose.sh              build, start, wait, put the demo in, train
#        compose.sh ARGUMENT…    any command of Compose: ps, logs, run --rm trainer, down --volumes
set -eu

here=$(cd "$(dirname "$0")" && pwd)
docker=${DOCKER:-docker}
if "$docker" compose version >/dev/null 2>&1; then program="$docker compose"; else program=docker-compose; fi
compose() {
  $program --project-name "${CRS_PROJECT:-crs}" --env-file "$here/versions.env" --file "$here/compose.yaml" "$@"
}

export CRS_SECRETS="${CRS_SECRETS:-$here/secrets}"
sh "$here/create-secrets.sh" "$CRS_SECRETS"
if [ $# -gt 0 ]; then
  compose "$@"
  exit
fi
sh "$here/build.sh"
compose up --detach --no-build
until [ "$("$docker" inspect --format '{{.State.Health.Status}}' "$(compose ps --quiet web)")" = healthy ]; do sleep 1; done
compose run --rm demo
compose run --rm trainer
echo "CRS answers on http://localhost:${CRS_PORT:-8080}"
