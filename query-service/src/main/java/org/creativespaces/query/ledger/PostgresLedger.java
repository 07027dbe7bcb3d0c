package org.creativespaces.query.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The ledger's tables in a PostgreSQL database. */
final class PostgresLedger implements SqlLedgerReader.Database {
    private static final int FORM = 1;
    private static final int CONNECTIONS = 4;
    private static final int WAIT_MS = 5_000;

    private final String url;
    private final Properties properties = new Properties();

    /** Settings that the URL holds itself win over these. */
    PostgresLedger(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        if (username != null) properties.setProperty("user", username);
        if (password != null) properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "creative-spaces reading");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        // Also outside of transactions, of which single statements need none.
        properties.setProperty("readOnlyMode", "always");
    }

    @Override
    public HikariDataSource open() throws SQLException {
        try (var connection = DriverManager.getConnection(url, properties)) {
            checkForm(connection);
        }
        var config = new HikariConfig();
        config.setPoolName("ledger-readers");
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MS);
        // Whether the server answers is found out by whoever asks it.
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    /** The writer makes this table together with the first form of the others. */
    private void checkForm(Connection connection) throws SQLException {
        try (var ask = connection.createStatement()) {
            try (var row = ask.executeQuery("SELECT to_regclass('ledger_form')")) {
                if (!row.next() || row.getString(1) == null)
                    throw new LedgerUnavailable("the ledger " + this + " is not set up yet");
            }
            try (var row = ask.executeQuery("SELECT max(form) FROM ledger_form")) {
                row.next();
                if (row.getInt(1) > FORM) throw LedgerUnavailable.newer(row.getInt(1), FORM);
            }
        }
    }

    @Override
    public boolean preparesAnew() {
        return false;
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        return url.split("\\?", 2)[0];
    }
}
