package org.creativespaces.command.identity;

import java.util.Optional;
import org.creativespaces.command.state.StateDb;

/** Keeps what must outlive a restart and nobody may read: hashed or encrypted by who puts it here. */
final class Secrets {
    private final StateDb state;

    Secrets(StateDb state) {
        this.state = state;
        state.create("CREATE TABLE IF NOT EXISTS secret(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    }

    Optional<String> find(String name) {
        return state.read(connection -> {
            try (var select = connection.prepareStatement("SELECT value FROM secret WHERE name = ?")) {
                select.setString(1, name);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** On disk when this returns. */
    void put(String name, String value) {
        state.writeDurably(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO secret VALUES (?, ?)")) {
                insert.setString(1, name);
                insert.setString(2, value);
                return insert.executeUpdate();
            }
        });
    }
}
