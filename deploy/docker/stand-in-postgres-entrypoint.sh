#!/bin/bash
# Behaves as the official image does for what CRS uses: POSTGRES_USER, POSTGRES_DB, POSTGRES_PASSWORD (each also
# as …_FILE), POSTGRES_INITDB_ARGS, POSTGRES_HOST_AUTH_METHOD, PGDATA, /docker-entrypoint-initdb.d, root or an arbitrary user.
set -euo pipefail

from_file() { # name, default
  local file_name=${1}_FILE
  if [ -n "${!file_name:-}" ]; then export "$1=$(<"${!file_name}")"; fi
  export "$1=${!1:-$2}"
}

initialise() {
  local method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256} arguments=(--username="$POSTGRES_USER")
  if [ -n "$POSTGRES_PASSWORD" ]; then
    printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password
    arguments+=(--pwfile=/tmp/password)
  elif [ "$method" != trust ]; then
    echo 'POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE must be set' >&2
    exit 1
  fi
  eval "initdb \"\${arguments[@]}\" $POSTGRES_INITDB_ARGS"
  rm -f /tmp/password
  echo "host all all all $method" >>"$PGDATA/pg_hba.conf"
  pg_ctl -w start -o "-c listen_addresses='' -p 5432"
  export PGUSER=$POSTGRES_USER PGPASSWORD=$POSTGRES_PASSWORD
  if [ "$POSTGRES_DB" != postgres ]; then createdb "$POSTGRES_DB"; fi
  local script
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
      *.sh) if [ -x "$script" ]; then "$script"; else . "$script"; fi ;;
      *.sql) psql -v ON_ERROR_STOP=1 --no-psqlrc --dbname "$POSTGRES_DB" -f "$script" ;;
    esac
  done
  unset PGUSER PGPASSWORD
  pg_ctl -m fast -w stop
}

if [ "${1:0:1}" = - ]; then set -- postgres "$@"; fi
if [ "$1" != postgres ]; then exec "$@"; fi
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"
  chown -R postgres:postgres "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
mkdir -p "$PGDATA"
chmod 700 "$PGDATA" || true
from_file POSTGRES_PASSWORD ''
from_file POSTGRES_USER postgres
from_file POSTGRES_DB "$POSTGRES_USER"
from_file POSTGRES_INITDB_ARGS ''
if [ ! -s "$PGDATA/PG_VERSION" ]; then initialise; fi
exec "$@"
