package org.creativespaces.command.http;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.creativespaces.command.state.StateDb;
import tools.jackson.databind.JsonNode;

/**
 * Remembers for 24 hours which body an Idempotency-Key was first sent with, as a keyed hash. Later a repeated key still
 * answers with what was recorded then; only a changed body goes unnoticed.
 */
final class Fingerprints {
    static final Duration KEPT = Duration.ofHours(24);
    private static final long BETWEEN_CLEARINGS_MS = 60_000;
    private static final Form FORM = Form.of("fingerprint", "command_id")
            .bytes("body")
            .number("at")
            .lookedUpBy("at")
            .forgetful();

    private final Records records;
    private final KeyedHash hash;
    private final Clock clock;
    private final AtomicLong forgotAt = new AtomicLong(Long.MIN_VALUE);

    Fingerprints(StateDb state, KeyedHash hash, Clock clock) {
        this.records = state.records(FORM);
        this.hash = hash;
        this.clock = clock;
    }

    /** Remembers the body of a command, or refuses another one than it remembers. Tells whether it remembered it. */
    boolean check(String commandId, JsonNode body) {
        var print = hash.of(JsonBody.canonical(body));
        var first = first(commandId, print);
        if (first.isPresent() && !MessageDigest.isEqual(print, first.get())) {
            throw Rejected.because(Fault.IDEMPOTENCY_KEY_REUSED);
        }
        return first.isPresent();
    }

    /** Now and then, by one of those who ask. */
    private void forgetBefore(long now) {
        var last = forgotAt.get();
        if (now - BETWEEN_CLEARINGS_MS < last || !forgotAt.compareAndSet(last, now)) return;
        records.removeBelow("at", now - KEPT.toMillis());
    }

    private Optional<byte[]> first(String commandId, byte[] print) {
        var now = clock.millis();
        forgetBefore(now);
        var row = Row.empty().with("command_id", commandId).with("body", print).with("at", now);
        if (records.add(row)) return Optional.empty();
        // What is not there any more has just been forgotten.
        return records.find(commandId).map(first -> first.bytes("body"));
    }
}
