package org.creativespaces.command.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How a PostgreSQL database is reached. Settings that the URL holds itself win over those beside it. */
public final class PostgresServer implements StateServer {
    /** So many seconds without an answer, and the server counts as gone. */
    private static final String PATIENCE = "30";

    private static final String CONNECT_PATIENCE = "5";
    private static final int WAIT_MS = 5_000;

    private final String url;
    private final Properties properties = new Properties();

    PostgresServer(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        if (username != null) properties.setProperty("user", username);
        if (password != null) properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "creative-spaces state");
        properties.setProperty("connectTimeout", CONNECT_PATIENCE);
        properties.setProperty("socketTimeout", PATIENCE);
        properties.setProperty("tcpKeepAlive", "true");
    }

    /** A connection of its own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    /** Opens connections as they are needed. */
    HikariDataSource pool(String name, int connections, String options) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.addDataSourceProperty("options", options);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MS);
        return new HikariDataSource(config);
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        return url.split("\\?", 2)[0];
    }
}
