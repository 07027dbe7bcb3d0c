package org.creativespaces.command.http;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.StateDb;
import tools.jackson.databind.JsonNode;

/**
 * Remembers for 24 hours which body an Idempotency-Key was first sent with, as a keyed hash. Later a repeated key still
 * answers with what was recorded then; only a changed body goes unnoticed.
 */
final class Fingerprints {
    static final Duration KEPT = Duration.ofHours(24);
    private static final long BETWEEN_CLEARINGS_MS = 60_000;

    private final StateDb state;
    private final KeyedHash hash;
    private final Clock clock;
    private final AtomicLong forgotAt = new AtomicLong(Long.MIN_VALUE);

    Fingerprints(StateDb state, KeyedHash hash, Clock clock) {
        this.state = state;
        this.hash = hash;
        this.clock = clock;
        state.create(
                "CREATE TABLE IF NOT EXISTS fingerprint(command_id TEXT PRIMARY KEY, body BYTEA NOT NULL, at BIGINT"
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

    /** Now and then, by one of those who ask. */
    private void forgetBefore(Connection connection, long now) throws SQLException {
        var last = forgotAt.get();
        if (now - BETWEEN_CLEARINGS_MS < last || !forgotAt.compareAndSet(last, now)) return;
        try (var forget = connection.prepareStatement("DELETE FROM fingerprint WHERE at < ?")) {
            forget.setLong(1, now - KEPT.toMillis());
            forget.executeUpdate();
        }
    }

    private byte[] first(String commandId, byte[] print) {
        var now = clock.millis();
        return state.write(connection -> {
            forgetBefore(connection, now);
            try (var remember = connection.prepareStatement(
                            "INSERT INTO fingerprint VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                    var recall = connection.prepareStatement("SELECT body FROM fingerprint WHERE command_id = ?")) {
                remember.setString(1, commandId);
                remember.setBytes(2, print);
                remember.setLong(3, now);
                remember.executeUpdate();
                recall.setString(1, commandId);
                try (var rows = recall.executeQuery()) {
                    rows.next();
                    return rows.getBytes(1);
                }
            }
        });
    }
}
