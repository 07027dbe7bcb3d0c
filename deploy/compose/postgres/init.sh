#!/bin/sh
# Two databases with an owner each: backups of the ledger must not hold the keys of its texts.
set -eu
psql -v ON_ERROR_STOP=1 -v ledger="$LEDGER_PASSWORD" -v state="$STATE_PASSWORD" -v identity="$IDENTITY_PASSWORD" \
    -U "$POSTGRES_USER" -d postgres <<'SQL'
CREATE ROLE ledger LOGIN PASSWORD :'ledger';
CREATE ROLE state LOGIN PASSWORD :'state';
CREATE ROLE identity LOGIN PASSWORD :'identity';
CREATE DATABASE ledger OWNER ledger ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
CREATE DATABASE state OWNER state ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
CREATE DATABASE identity OWNER identity ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
SQL
