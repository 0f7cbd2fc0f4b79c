# Copies the primary into an empty volume; the copy then follows it over a slot of its own.
set -eu
umask 077
# A password file must be private to its user, which a mounted Secret is not.
printf 'crs-postgres:5432:*:crs:%s\n' "$(cat /run/secrets/database/password)" >/run/pgpass/pgpass
[ ! -s "$PGDATA/PG_VERSION" ] || exit 0
slot=$(hostname | tr - _)
primary="host=crs-postgres port=5432 user=crs dbname=postgres passfile=/run/pgpass/pgpass application_name=$slot"
psql --no-psqlrc "$primary" -qc "select pg_create_physical_replication_slot('$slot')
  where not exists (select from pg_replication_slots where slot_name = '$slot')"
rm -rf "$PGDATA.copy"
pg_basebackup --dbname="$primary" --pgdata="$PGDATA.copy" --write-recovery-conf --wal-method=stream --slot="$slot"
mv "$PGDATA.copy" "$PGDATA"
