package org.creativespaces.query.texts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.query.state.StateReader;
import org.creativespaces.query.state.StateReader.StoredKey;

/** Reads the key store. No key is kept here: what is destroyed is gone for whoever reads next. */
final class KeyReader implements KeyCount, KeyChanges, AutoCloseable {
    private final StateReader database;

    KeyReader(StateReader database) {
        this.database = database;
    }

    /** What has become of a key. */
    sealed interface Fate {
        /** It is there, wrapped; never compared. */
        @SuppressWarnings("ArrayRecordComponent")
        record Kept(byte[] wrapped) implements Fate {}

        /** It was destroyed with all others of its owner. */
        record Erased() implements Fate {}

        /** It was destroyed alone. */
        record Redacted() implements Fate {}
    }

    /** By the keys' names; those that never were are missing. */
    Map<String, Fate> fates(Collection<String> kids) {
        return database.keys(kids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, key -> fate(key.getValue())));
    }

    @Override
    public long keysOf(ParticipantId person) {
        return database.keysOf("person/" + person);
    }

    @Override
    public long version() {
        return database.version();
    }

    private static Fate fate(StoredKey key) {
        var wrapped = key.wrapped();
        if (wrapped != null) return new Fate.Kept(wrapped);
        return key.erased() ? new Fate.Erased() : new Fate.Redacted();
    }

    @Override
    public void close() {
        database.close();
    }
}
