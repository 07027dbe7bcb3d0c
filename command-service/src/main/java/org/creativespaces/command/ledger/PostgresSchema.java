package org.creativespaces.command.ledger;

import java.util.List;

/** The ledger's tables in PostgreSQL, as {@link LedgerSchema} has them in SQLite; the forms count for themselves. */
final class PostgresSchema {
    /** Bytes decide which strings are equal and in what order, not the collations of some version of the system. */
    static final List<String> VERSIONS = List.of("""
        CREATE TABLE event (
          position BIGINT PRIMARY KEY,
          event_id TEXT COLLATE "C" NOT NULL UNIQUE,
          aggregate_id TEXT COLLATE "C" NOT NULL,
          sequence BIGINT NOT NULL,
          family TEXT COLLATE "C" NOT NULL,
          type TEXT COLLATE "C" NOT NULL,
          payload TEXT NOT NULL,
          envelope TEXT NOT NULL,
          command_id TEXT COLLATE "C" NOT NULL,
          command_ordinal INTEGER NOT NULL,
          recorded_at BIGINT NOT NULL,
          digest BYTEA NOT NULL,
          UNIQUE (aggregate_id, sequence),
          UNIQUE (command_id, command_ordinal)
        );
        CREATE INDEX event_erasure ON event (position) WHERE %s;
        CREATE TABLE snapshot (
          aggregate_id TEXT COLLATE "C" PRIMARY KEY,
          sequence BIGINT NOT NULL,
          family TEXT NOT NULL,
          type TEXT NOT NULL,
          revision TEXT,
          payload TEXT NOT NULL,
          envelope TEXT NOT NULL,
          event_id TEXT NOT NULL,
          taken_at BIGINT NOT NULL
        );
        """.formatted(LedgerSchema.IS_ERASURE));

    private PostgresSchema() {}
}
