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

    /** Keeps a value, unless another process was first with one; on disk when this returns. Tells whether it is kept. */
    boolean keep(String name, String value) {
        return state.writeDurably(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO secret VALUES (?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, name);
                insert.setString(2, value);
                return insert.executeUpdate() == 1;
            }
        });
    }
}
