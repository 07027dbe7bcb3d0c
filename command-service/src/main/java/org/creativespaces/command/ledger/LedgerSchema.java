package org.creativespaces.command.ledger;

import java.util.List;

/** The ledger's tables. An event in them is for ever, a snapshot may be deleted; a change of form is a further version that leads there from the last. */
final class LedgerSchema {
    /** Spelled as in the index, without which finding erasures and redactions would read every event. */
    static final String IS_ERASURE = """
        type IN (\
        'org.creativespaces.participant.personal_data_erased.v1', \
        'org.creativespaces.space.text_redacted.v1', \
        'org.creativespaces.participant.text_redacted.v1', \
        'org.creativespaces.organisation.text_redacted.v1', \
        'org.creativespaces.challenge.text_redacted.v1', \
        'org.creativespaces.solution.text_redacted.v1')\
        """;

    static final List<String> VERSIONS =
            List.of("""
                CREATE TABLE event (
                  position INTEGER PRIMARY KEY,
                  event_id TEXT NOT NULL UNIQUE,
                  aggregate_id TEXT NOT NULL,
                  sequence INTEGER NOT NULL,
                  family TEXT NOT NULL,
                  type TEXT NOT NULL,
                  payload TEXT NOT NULL,
                  envelope TEXT NOT NULL,
                  command_id TEXT NOT NULL,
                  command_ordinal INTEGER NOT NULL,
                  recorded_at INTEGER NOT NULL,
                  UNIQUE (aggregate_id, sequence),
                  UNIQUE (command_id, command_ordinal)
                ) STRICT;
                CREATE INDEX event_erasure ON event (position)
                  WHERE type = 'org.creativespaces.participant.personal_data_erased.v1';
                """, """
                    DROP INDEX event_erasure;
                    CREATE INDEX event_erasure ON event (position) WHERE %s;
                    """.formatted(IS_ERASURE), "ALTER TABLE event ADD COLUMN digest BLOB", """
                CREATE TABLE snapshot (
                  aggregate_id TEXT PRIMARY KEY,
                  sequence INTEGER NOT NULL,
                  family TEXT NOT NULL,
                  type TEXT NOT NULL,
                  revision TEXT,
                  payload TEXT NOT NULL,
                  envelope TEXT NOT NULL,
                  event_id TEXT NOT NULL,
                  taken_at INTEGER NOT NULL
                ) STRICT;
                """);

    private LedgerSchema() {}
}
