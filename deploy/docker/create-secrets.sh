#!/bin/sh
# Makes the secrets that compose.yaml mounts, each in a file; what exists is kept.
# usage: create-secrets.sh [FOLDER]
set -eu

folder=${1:-$(dirname "$0")/secrets}
# The folder keeps others on this machine out; the files are open because the containers read them as users of
# their own.
mkdir -p -m 700 "$folder"
umask 022

random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
keep_or_write() { [ -s "$folder/$1" ] || printf '%s' "$2" >"$folder/$1"; }

keep_or_write postgres-password "$(random)"
keep_or_write auth-secret "$(random)"
keep_or_write backup-key "$(random)"
keep_or_write database-url "postgres://crs:$(cat "$folder/postgres-password")@postgres:5432/crs"
keep_or_write app-database-url "postgres://crs_app:$(random)@postgres:5432/crs"
keep_or_write reader-database-url "postgres://crs_reader:$(random)@postgres:5432/crs"
