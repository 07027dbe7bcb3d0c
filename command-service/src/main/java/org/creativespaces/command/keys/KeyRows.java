package org.creativespaces.command.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.creativespaces.command.ledger.SqliteBatches;

/** The key store's SQL, inside the transactions of its one writing thread. */
final class KeyRows implements SqliteBatches.Statements<KeyRows.Work> {
    static final List<String> VERSIONS = List.of("""
        CREATE TABLE text_key (
            kid TEXT PRIMARY KEY,
            owner TEXT NOT NULL,
            wrapped BLOB,
            destroyed_at INTEGER
        ) WITHOUT ROWID;
        CREATE INDEX text_key_owner ON text_key (owner);
        CREATE TABLE erased_owner (owner TEXT PRIMARY KEY) WITHOUT ROWID;
        """);

    /** What one caller wants. */
    sealed interface Work {
        /** Stores these keys; where a name is taken already, the key of that name is handed back instead. */
        record Keep(List<TextKey> keys) implements Work {}

        /** Destroys every key of an owner, who gets no new ones. */
        record Destroy(String owner) implements Work {}
    }

    /** One text's key, as it is stored. */
    static final class TextKey {
        final String kid;
        final String owner;
        volatile byte[] wrapped;

        TextKey(String kid, String owner, byte[] wrapped) {
            this.kid = kid;
            this.owner = owner;
            this.wrapped = wrapped;
        }
    }

    private final Clock clock;
    private final PreparedStatement insert;
    private final PreparedStatement find;
    private final PreparedStatement erased;
    private final PreparedStatement erase;
    private final PreparedStatement destroy;

    KeyRows(Connection connection, Clock clock) throws SQLException {
        this.clock = clock;
        insert = connection.prepareStatement(
                "INSERT INTO text_key (kid, owner, wrapped) VALUES (?, ?, ?) ON CONFLICT (kid) DO NOTHING");
        find = connection.prepareStatement("SELECT wrapped FROM text_key WHERE kid = ?");
        erased = connection.prepareStatement("SELECT 1 FROM erased_owner WHERE owner = ?");
        erase = connection.prepareStatement("INSERT INTO erased_owner (owner) VALUES (?) ON CONFLICT DO NOTHING");
        destroy = connection.prepareStatement(
                "UPDATE text_key SET wrapped = NULL, destroyed_at = ? WHERE owner = ? AND wrapped IS NOT NULL");
        connection.commit();
    }

    @Override
    public void write(Work work) throws SQLException {
        switch (work) {
            case Work.Keep keep -> {
                for (var key : keep.keys()) keep(key);
            }
            case Work.Destroy gone -> destroy(gone.owner());
        }
    }

    private void keep(TextKey key) throws SQLException {
        erased.setString(1, key.owner);
        try (var found = erased.executeQuery()) {
            if (found.next()) throw new KeysDestroyed(key.owner);
        }
        insert.setString(1, key.kid);
        insert.setString(2, key.owner);
        insert.setBytes(3, key.wrapped);
        if (insert.executeUpdate() == 0) key.wrapped = existing(key);
    }

    private byte[] existing(TextKey key) throws SQLException {
        find.setString(1, key.kid);
        try (var found = find.executeQuery()) {
            var wrapped = found.next() ? found.getBytes(1) : null;
            if (wrapped == null) throw new KeysDestroyed(key.owner);
            return wrapped;
        }
    }

    private void destroy(String owner) throws SQLException {
        erase.setString(1, owner);
        erase.executeUpdate();
        destroy.setLong(1, clock.millis());
        destroy.setString(2, owner);
        destroy.executeUpdate();
    }
}
