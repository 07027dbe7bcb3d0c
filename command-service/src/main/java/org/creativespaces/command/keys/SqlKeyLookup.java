package org.creativespaces.command.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.creativespaces.command.ledger.UnusableStore;

/** Keys in a table. */
final class SqlKeyLookup implements KeyLookup {
    private final Connection connection;
    private final PreparedStatement find;

    SqlKeyLookup(Connection connection) throws SQLException {
        this.connection = connection;
        this.find = connection.prepareStatement("SELECT wrapped FROM text_key WHERE kid = ?");
    }

    @Override
    public Optional<Found> find(String kid) {
        try {
            find.setString(1, kid);
            try (var found = find.executeQuery()) {
                return found.next() ? Optional.of(new Found(found.getBytes("wrapped"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UnusableStore("cannot read the key store: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UnusableStore("cannot close the key store", e);
        }
    }
}
