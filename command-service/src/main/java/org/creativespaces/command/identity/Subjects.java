package org.creativespaces.command.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.events.ParticipantId;

/**
 * Which participant a signed-in person is. A person is known by a keyed hash of issuer and subject, so that the table
 * tells nobody who is who; their rows are deleted when they are erased. What changes here is on disk on return.
 */
public final class Subjects {
    private static final int STRIPES = 64;
    private static final int KNOWN = 50_000;
    private static final Duration WHILE_SHARED = Duration.ofSeconds(5);

    private static final Form LINKS =
            Form.of("subject", "subject").text("participant").lookedUpBy("participant");
    private static final Form BEGUN = Form.of("registration", "subject").text("command_id");

    private final Records links;
    private final Records begun;
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
        this.links = state.records(LINKS);
        this.begun = state.records(BEGUN);
        this.hash = hash;
        this.issuer = issuer;
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
        var found = links.find(key).map(Subjects::participant);
        found.ifPresent(participant -> linked.put(key, participant));
        // It may have been read before, and remembered after somebody was forgotten.
        if (changes.get() != before) linked.invalidate(key);
        return found;
    }

    /** Everybody who is linked to a person. */
    public List<ParticipantId> participants() {
        return links.all().stream().map(Subjects::participant).toList();
    }

    /** Remembers the command by which a person registers, until it is known what came of it. */
    public void begin(String key, String commandId) {
        begun.put(Row.empty().with("subject", key).with("command_id", commandId));
    }

    /** The command by which the person began to register, if it is not known what came of it. */
    public Optional<String> begun(String key) {
        return begun.find(key).map(row -> row.text("command_id"));
    }

    /** From now on the person is this participant. */
    public void link(String key, ParticipantId participant) {
        links.put(Row.empty().with("subject", key).with("participant", participant.toString()));
        unlearn();
        begun.remove(key);
    }

    /** From now on nobody is this participant. */
    public void forget(ParticipantId participant) {
        links.removeWhere("participant", participant.toString());
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

    private static ParticipantId participant(Row link) {
        return ParticipantId.of(link.text("participant"));
    }
}
