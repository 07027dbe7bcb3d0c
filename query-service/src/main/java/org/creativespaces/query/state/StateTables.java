package org.creativespaces.query.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tables in a PostgreSQL database. */
final class StateTables extends SqlReader {
    private static final int CONNECTIONS = 4;
    private static final int WAIT_MS = 5_000;
    private static final String IS_THERE = "SELECT to_regclass(?) IS NOT NULL";

    private final String name;
    private final String table;
    private final HikariDataSource pool;
    private volatile boolean found;

    /**
     * Connects when it is first asked. Settings that the URL holds itself win over those beside it.
     *
     * @param table stands for all: once it is there, they are
     */
    StateTables(String url, @Nullable String username, @Nullable String password, String table) {
        var properties = new Properties();
        if (username != null) properties.setProperty("user", username);
        if (password != null) properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "creative-spaces reading");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        // Also outside of transactions, of which single statements need none.
        properties.setProperty("readOnlyMode", "always");
        var config = new HikariConfig();
        config.setPoolName(table + " readers");
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MS);
        // Whether the server answers is found out by whoever asks it.
        config.setInitializationFailTimeout(-1);
        this.name = url.split("\\?", 2)[0];
        this.table = table;
        this.pool = new HikariDataSource(config);
    }

    @Override
    public boolean exists() {
        if (!found)
            found = query(IS_THERE, ask -> ask.setString(1, table), row -> row.getBoolean(1))
                    .getFirst();
        return found;
    }

    @Override
    String name() {
        return "the state at " + name;
    }

    @Override
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Counts what the keys' writer has committed. */
    @Override
    public long version() {
        if (!exists()) return -1;
        return query("SELECT n FROM key_change", ask -> {}, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    String amongJson() {
        return "IN (SELECT json_array_elements_text(CAST(? AS json)))";
    }

    @Override
    public void close() {
        pool.close();
    }
}
