package org.creativespaces.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.events.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Which participant a signed-in person is. A person is known by a keyed hash of issuer and subject, so that the table
 * tells nobody who is who; their rows are deleted when they are erased. What changes here is on disk on return.
 */
public final class Subjects {
    private static final int STRIPES = 64;
    private static final int KNOWN = 50_000;
    private static final Duration WHILE_SHARED = Duration.ofSeconds(5);

    private final StateDb state;
    private final KeyedHash hash;
    private final String issuer;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toList();
    /** Where nobody else writes the table, what was read stays true until it is changed here. */
    private final Cache<String, ParticipantId> linked;

    private final AtomicLong changes = new AtomicLong();

    Subjects(StateDb state, KeyedHash hash, String issuer) {
        this(state, hash, issuer, false);
    }

    /**
     * As kept in a table.
     *
     * @param shared whether other processes may write the table too: what was read then counts for seconds only
     */
    Subjects(StateDb state, KeyedHash hash, String issuer, boolean shared) {
        var cache = Caffeine.newBuilder().maximumSize(KNOWN);
        this.linked = (shared ? cache.expireAfterWrite(WHILE_SHARED) : cache).build();
        this.state = state;
        this.hash = hash;
        this.issuer = issuer;
        state.create(
                "CREATE TABLE IF NOT EXISTS subject(subject TEXT PRIMARY KEY, participant TEXT NOT NULL)",
                "CREATE INDEX IF NOT EXISTS subject_participant ON subject(participant)",
                "CREATE TABLE IF NOT EXISTS registration(subject TEXT PRIMARY KEY, command_id TEXT NOT NULL)");
    }

    /** What the person is known by here. */
    String key(String subject) {
        return hash.ofLines(issuer, subject);
    }

    /** Names the person in events while they are no participant; nobody can tell from it which row is theirs. */
    String opaqueId(String key) {
        return hash.ofLines("user", key);
    }

    /** The participant that the person of this key is. */
    public Optional<ParticipantId> participant(String key) {
        var known = linked.getIfPresent(key);
        if (known != null) return Optional.of(known);
        var before = changes.get();
        var found = select("SELECT participant FROM subject WHERE subject = ?", key).stream()
                .map(ParticipantId::of)
                .findFirst();
        found.ifPresent(participant -> linked.put(key, participant));
        // It may have been read before, and remembered after somebody was forgotten.
        if (changes.get() != before) linked.invalidate(key);
        return found;
    }

    /** Everybody who is linked to a person. */
    public List<ParticipantId> participants() {
        return select("SELECT participant FROM subject", null).stream()
                .map(ParticipantId::of)
                .toList();
    }

    /** Remembers the command by which a person registers, until it is known what came of it. */
    public void begin(String key, String commandId) {
        change(
                "INSERT INTO registration VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET command_id ="
                        + " excluded.command_id",
                key,
                commandId);
    }

    /** The command by which the person began to register, if it is not known what came of it. */
    public Optional<String> begun(String key) {
        return select("SELECT command_id FROM registration WHERE subject = ?", key).stream()
                .findFirst();
    }

    /** From now on the person is this participant. */
    public void link(String key, ParticipantId participant) {
        change(
                "INSERT INTO subject VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET participant ="
                        + " excluded.participant",
                key,
                participant.toString());
        unlearn();
        change("DELETE FROM registration WHERE subject = ?", key);
    }

    /** From now on nobody is this participant. */
    public void forget(ParticipantId participant) {
        change("DELETE FROM subject WHERE participant = ?", participant.toString());
        unlearn();
    }

    /** Rare enough for all to be read once more. */
    private void unlearn() {
        changes.incrementAndGet();
        linked.invalidateAll();
    }

    /** Does what must not be done twice at once for the same person. */
    public <T> T alone(String key, Supplier<T> action) {
        var lock = locks.get(Math.floorMod(key.hashCode(), STRIPES));
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private List<String> select(String sql, @Nullable String parameter) {
        return state.read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                if (parameter != null) select.setString(1, parameter);
                return values(select);
            }
        });
    }

    private static List<String> values(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    private void change(String sql, String... parameters) {
        state.writeDurably(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
                return statement.executeUpdate();
            }
        });
    }
}
