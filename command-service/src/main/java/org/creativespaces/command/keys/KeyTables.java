package org.creativespaces.command.keys;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.PostgresServer;

/**
 * Tables in a PostgreSQL database, for several processes. What is destroyed is at once beyond the reach of statements; its bytes
 * stay in the server's pages until they are cleaned, in its log until that is recycled, and in backups until these expire.
 */
final class KeyTables implements KeyDatabase {
    private static final int FORM = 1;
    private static final int KEY_BYTES = 32;
    /** The first number only keeps clear of other programs' locks. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(1129464149, current_schema()::regnamespace::oid::int)";
    /** Pages with something dead in them are cleaned at the server's next round, not when a fifth of the table is dead. */
    private static final String TABLES = """
        CREATE TABLE text_key (
          kid TEXT COLLATE "C" PRIMARY KEY,
          owner TEXT COLLATE "C" NOT NULL,
          wrapped BYTEA,
          destroyed_at BIGINT
        ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);
        CREATE INDEX text_key_owner ON text_key (owner);
        CREATE TABLE erased_owner (owner TEXT COLLATE "C" PRIMARY KEY);
        CREATE TABLE key_change (n BIGINT NOT NULL);
        INSERT INTO key_change VALUES (0);
        CREATE TABLE key_master (id INTEGER PRIMARY KEY, wrapped BYTEA NOT NULL);
        CREATE TABLE key_form AS SELECT 1 AS form;
        """;

    private final PostgresServer server;

    KeyTables(PostgresServer server) {
        this.server = server;
    }

    @Override
    public Connection writer() {
        try {
            var connection = server.connect();
            try {
                connection.setAutoCommit(false);
                prepare(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new UnusableStore("cannot open the key store at " + this + ": " + e.getMessage(), e);
        }
    }

    /** Before there is any key, too: processes with different master keys must not even begin. */
    @Override
    public void check(Connection connection, KeyWrap wrap) throws SQLException, GeneralSecurityException {
        try (var insert = connection.prepareStatement("INSERT INTO key_master VALUES (1, ?) ON CONFLICT DO NOTHING");
                var find = connection.prepareStatement("SELECT wrapped FROM key_master")) {
            insert.setBytes(1, wrap.wrap(new byte[KEY_BYTES]));
            insert.executeUpdate();
            try (var row = find.executeQuery()) {
                if (row.next()) wrap.unwrap(row.getBytes(1));
            }
        }
    }

    /** Whoever is keeping a key for an owner is waited for, so that none comes to be behind the back of an erasure. */
    @Override
    public void destroying(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE text_key IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    @Override
    public void changed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE key_change SET n = n + 1");
        }
    }

    @Override
    public String toString() {
        return server.toString();
    }

    @Override
    public void close() {}

    private void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit TO on");
            statement.execute(ONE_AT_A_TIME);
            if (isThere(statement, "ledger_form")) {
                throw new UnusableStore(
                        "the database at %s holds a ledger, whose backups must not hold keys: give creative-spaces.state.url another database or schema"
                                .formatted(this),
                        null);
            }
            if (!isThere(statement, "key_form")) statement.execute(TABLES);
            checkForm(statement);
        }
        connection.commit();
    }

    private void checkForm(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT form FROM key_form")) {
            var form = row.next() ? row.getInt(1) : 0;
            if (form == FORM) return;
            throw new UnusableStore(
                    "the key store at %s has format %d; this program knows format %d: use a newer program"
                            .formatted(this, form, FORM),
                    null);
        }
    }

    private static boolean isThere(Statement statement, String table) throws SQLException {
        try (var row = statement.executeQuery("SELECT to_regclass('" + table + "')")) {
            return row.next() && row.getString(1) != null;
        }
    }
}
