package org.creativespaces.query.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file {@code ledger.db}. */
record SqliteLedger(Path file) implements SqlLedgerReader.Database {
    private static final int FORM = 4;
    /** One of them is kept for what is asked all the time. */
    private static final int CONNECTIONS = 5;

    private static final int BUSY_MS = 5_000;

    @Override
    public HikariDataSource open() throws SQLException {
        if (!Files.exists(file)) throw new LedgerUnavailable("there is no ledger at " + this + " yet");
        var files = readOnly();
        try (var connection = files.getConnection()) {
            checkForm(connection);
        }
        var config = new HikariConfig();
        config.setPoolName("ledger-readers");
        config.setDataSource(files);
        config.setMaximumPoolSize(CONNECTIONS);
        // Opening one takes a millisecond; so many at once that nobody needs are in the way of a folder that is to be
        // deleted.
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    private SQLiteDataSource readOnly() {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MS);
        var files = new SQLiteDataSource(config);
        files.setUrl("jdbc:sqlite:" + file);
        return files;
    }

    /** The writer sets the form in the transaction that makes the table, so 0 means that it is still at it. */
    private void checkForm(Connection connection) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery("PRAGMA user_version")) {
            var form = row.getInt(1);
            if (form == 0) throw new LedgerUnavailable("the ledger " + this + " is not set up yet");
            if (form > FORM) throw LedgerUnavailable.newer(form, FORM);
        }
    }

    @Override
    public boolean preparesAnew() {
        return true;
    }

    @Override
    public String toString() {
        return file.toAbsolutePath().toString();
    }
}
