package org.creativespaces.command.ledger;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class LedgerEngineTest extends LedgerEngineContract {
    @TempDir
    Path folder;

    @Override
    LedgerStore store() {
        return SqliteStore.in(folder);
    }

    @Override
    void sql(String change) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
