package org.creativespaces.command.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.creativespaces.command.ledger.SqlBatches;

/** What is written into the key store; used by its one writing thread only. */
final class KeyRows implements SqlBatches.Statements<KeyWork> {
    private final KeyDatabase database;
    private final Connection connection;
    private final Clock clock;
    private final PreparedStatement isErased;
    private final PreparedStatement insert;
    private final PreparedStatement find;
    private final PreparedStatement erase;
    private final PreparedStatement destroy;
    private final PreparedStatement destroyText;

    KeyRows(KeyDatabase database, Connection connection, Clock clock) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.clock = clock;
        isErased = connection.prepareStatement("SELECT 1 FROM erased_owner WHERE owner = ?");
        insert = connection.prepareStatement(
                "INSERT INTO text_key (kid, owner, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        find = connection.prepareStatement("SELECT wrapped, owner FROM text_key WHERE kid = ?");
        erase = connection.prepareStatement("INSERT INTO erased_owner (owner) VALUES (?) ON CONFLICT DO NOTHING");
        destroy = connection.prepareStatement(
                "UPDATE text_key SET wrapped = NULL, destroyed_at = ? WHERE owner = ? AND wrapped IS NOT NULL");
        // A key store that was restored may lack the key: its name is taken all the same.
        destroyText = connection.prepareStatement(
                "INSERT INTO text_key (kid, owner, wrapped, destroyed_at) VALUES (?, '', NULL, ?)"
                        + " ON CONFLICT (kid) DO UPDATE SET wrapped = NULL, destroyed_at = excluded.destroyed_at"
                        + " WHERE text_key.wrapped IS NOT NULL");
    }

    @Override
    public void write(List<KeyWork> works) throws SQLException {
        for (var work : works) write(work);
        database.changed(connection);
    }

    private void write(KeyWork work) throws SQLException {
        switch (work) {
            case KeyWork.Keep keep -> keep(keep);
            case KeyWork.Destroy gone -> destroy(gone.owners());
            case KeyWork.DestroyTexts gone -> destroyTexts(gone.kids());
        }
    }

    private void keep(KeyWork.Keep work) throws SQLException {
        work.kept().clear();
        var owners = new HashSet<String>();
        for (var key : work.keys()) {
            insert.setString(1, key.kid());
            insert.setString(2, key.owner());
            insert.setBytes(3, key.wrapped());
            work.kept().add(insert.executeUpdate() == 1 ? key.wrapped() : existing(key));
            // Not before: another process may have erased the owner until then, and would not have seen the key.
            if (owners.add(key.owner())) refuseErased(key.owner());
        }
    }

    private void refuseErased(String owner) throws SQLException {
        isErased.setString(1, owner);
        try (var found = isErased.executeQuery()) {
            if (found.next()) throw new KeysDestroyed(owner);
        }
    }

    private byte[] existing(KeyWork.TextKey key) throws SQLException {
        find.setString(1, key.kid());
        try (var found = find.executeQuery()) {
            if (!found.next()) throw new IllegalStateException("key " + key.kid() + " is neither new nor there");
            var wrapped = found.getBytes("wrapped");
            if (wrapped == null) throw new KeysDestroyed(key.owner());
            if (found.getString("owner").equals(key.owner())) return wrapped;
            throw new IllegalStateException("key " + key.kid() + " has another owner already");
        }
    }

    private void destroy(Collection<Owner> owners) throws SQLException {
        database.destroying(connection);
        for (var owner : owners) {
            erase.setString(1, owner.key());
            erase.executeUpdate();
            destroy.setLong(1, clock.millis());
            destroy.setString(2, owner.key());
            destroy.executeUpdate();
        }
    }

    private void destroyTexts(Collection<String> kids) throws SQLException {
        database.destroying(connection);
        for (var kid : kids) {
            destroyText.setString(1, kid);
            destroyText.setLong(2, clock.millis());
            destroyText.executeUpdate();
        }
    }
}
