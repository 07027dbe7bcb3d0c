package org.creativespaces.command.http;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.StateDb;
import tools.jackson.databind.JsonNode;

/**
 * Remembers for 24 hours which body an Idempotency-Key was first sent with, as a keyed hash. Later a repeated key still
 * answers with what was recorded then; only a changed body goes unnoticed.
 */
final class Fingerprints {
    static final Duration KEPT = Duration.ofHours(24);

    private final StateDb state;
    private final KeyedHash hash;
    private final Clock clock;

    Fingerprints(StateDb state, KeyedHash hash, Clock clock) {
        this.state = state;
        this.hash = hash;
        this.clock = clock;
        state.create(
                "CREATE TABLE IF NOT EXISTS fingerprint(command_id TEXT PRIMARY KEY, body BLOB NOT NULL, at INTEGER"
                        + " NOT NULL)",
                "CREATE INDEX IF NOT EXISTS fingerprint_at ON fingerprint(at)");
    }

    /** Remembers the body of a command, or refuses another one than it remembers. */
    void check(String commandId, JsonNode body) {
        var print = hash.of(JsonBody.canonical(body));
        if (!MessageDigest.isEqual(print, first(commandId, print))) {
            throw Rejected.because(Fault.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private byte[] first(String commandId, byte[] print) {
        var now = clock.millis();
        return state.write(connection -> {
            try (var forget = connection.prepareStatement("DELETE FROM fingerprint WHERE at < ?");
                    var remember = connection.prepareStatement(
                            "INSERT INTO fingerprint VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                    var recall = connection.prepareStatement("SELECT body FROM fingerprint WHERE command_id = ?")) {
                forget.setLong(1, now - KEPT.toMillis());
                forget.executeUpdate();
                remember.setString(1, commandId);
                remember.setBytes(2, print);
                remember.setLong(3, now);
                remember.executeUpdate();
                recall.setString(1, commandId);
                try (var rows = recall.executeQuery()) {
                    return rows.getBytes(1);
                }
            }
        });
    }
}
