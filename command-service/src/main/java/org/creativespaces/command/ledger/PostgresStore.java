package org.creativespaces.command.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of a ledger in one schema of a PostgreSQL database. Who writes holds an advisory lock on the very connection
 * that writes: if that breaks, the lock is gone too, and nothing is written before a new connection has it again.
 */
final class PostgresStore implements LedgerStore {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);
    /** So many seconds without an answer, and the server counts as gone. */
    private static final String PATIENCE = "30";

    private static final String CONNECT_PATIENCE = "5";
    /** Who only reads is told sooner that the server is away. */
    private static final int WAIT_MS = 5_000;

    private static final String POSITION = "event_pkey";
    /** The first number only keeps clear of other programs' locks; the second tells ledgers in one database apart. */
    private static final String LOCK =
            "SELECT pg_try_advisory_lock(1129464147, current_schema()::regnamespace::oid::int)";

    private static final String IS_LOCKED = """
        SELECT EXISTS (SELECT 1 FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND classid = 1129464147 AND objsubid = 2
            AND objid = current_schema()::regnamespace::oid
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))\
        """;
    /** Who vanished without a word is given up by the server after some ten seconds, and the lock with them. */
    private static final String NOTICE_SOON = """
        SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
        SET tcp_user_timeout = 9000\
        """;

    private final String url;
    private final Properties properties = new Properties();

    /** Settings that the URL holds itself win over these. */
    PostgresStore(String url, @Nullable String username, @Nullable String password) {
        this.url = url;
        if (username != null) properties.setProperty("user", username);
        if (password != null) properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "creative-spaces ledger");
        properties.setProperty("connectTimeout", CONNECT_PATIENCE);
        properties.setProperty("socketTimeout", PATIENCE);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        // What was to be inserted is nothing for messages.
        properties.setProperty("logServerErrorDetail", "false");
    }

    @Override
    public Connection writer() {
        try {
            var connection = connect();
            try {
                prepare(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new UnusableStore("cannot open the ledger at " + this + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isTaken() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            return "t".equals(value(statement, IS_LOCKED));
        } catch (SQLException e) {
            throw new UnusableStore("cannot ask who writes the ledger at " + this + ": " + e.getMessage(), e);
        }
    }

    /** A connection that may do anything, but is not to write. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public HikariDataSource readers(int connections) {
        var config = new HikariConfig();
        config.setPoolName("ledger readers");
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        // Also outside of transactions, of which single statements need none.
        config.addDataSourceProperty("readOnlyMode", "always");
        config.setReadOnly(true);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(WAIT_MS);
        return new HikariDataSource(config);
    }

    @Override
    public boolean isClash(SQLException e) {
        var failure = e.getNextException() == null ? e : e.getNextException();
        return failure instanceof PSQLException p
                && PSQLState.UNIQUE_VIOLATION.getState().equals(p.getSQLState())
                && p.getServerErrorMessage() != null
                && !POSITION.equals(p.getServerErrorMessage().getConstraint());
    }

    @Override
    public String amongJson() {
        return "IN (SELECT json_array_elements_text(CAST(? AS json)))";
    }

    @Override
    public String toString() {
        return withoutSecrets(url);
    }

    /** The lock goes with the connection. */
    @Override
    public void close() {}

    /** Parameters may hold a password. */
    static String withoutSecrets(String url) {
        var parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private void prepare(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (var statement = connection.createStatement()) {
            statement.execute(NOTICE_SOON);
            // Whatever the server's default: who is told that an event is recorded finds it after a power cut.
            statement.execute("SET synchronous_commit TO on");
            if (!"UTF8".equals(value(statement, "SHOW server_encoding"))) {
                throw new UnusableStore("the database at " + this + " must have the encoding UTF8", null);
            }
            if (!"on".equals(value(statement, "SHOW fsync"))) {
                LOG.warn("the server of {} runs with fsync off: a power cut may destroy the ledger", this);
            }
            lock(statement);
            connection.setAutoCommit(false);
            upgrade(connection, statement);
        }
    }

    private void lock(Statement statement) throws SQLException {
        var locked = value(statement, LOCK);
        if (locked == null) throw new UnusableStore("the database at " + this + " has no schema to use", null);
        if ("t".equals(locked)) return;
        throw new WrittenByAnother("another process writes the ledger at " + this
                + ": stop it, give this one a database of its own, or let it stand by with creative-spaces.state.url");
    }

    private void upgrade(Connection connection, Statement statement) throws SQLException {
        var found = form(statement);
        if (found == 0) statement.execute("CREATE TABLE ledger_form AS SELECT 0 AS form");
        var known = PostgresSchema.VERSIONS.size();
        if (found > known) {
            throw new UnusableStore(
                    "the ledger at %s has format %d; this program knows formats up to %d: use a newer program"
                            .formatted(this, found, known),
                    null);
        }
        for (var form = found; form < known; form++) {
            statement.execute(PostgresSchema.VERSIONS.get(form));
            statement.execute("UPDATE ledger_form SET form = " + (form + 1));
            connection.commit();
        }
        connection.commit();
    }

    /** The form of the tables; 0 while there are none. */
    static int form(Statement statement) throws SQLException {
        if (value(statement, "SELECT to_regclass('ledger_form')") == null) return 0;
        return Integer.parseInt(String.valueOf(value(statement, "SELECT form FROM ledger_form")));
    }

    private static @Nullable String value(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
