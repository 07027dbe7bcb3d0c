package org.creativespaces.command.state;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import org.creativespaces.command.ledger.UnusableStore;
import org.jspecify.annotations.Nullable;

/** Tables in a PostgreSQL database, which the process that writes and those that stand by for it share. */
final class PostgresState extends SqlState {
    private static final int CONNECTIONS = 8;
    /** The first number only keeps clear of other programs' locks. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(1129464148, current_schema()::regnamespace::oid::int)";

    private final String name;
    private final HikariDataSource pool;
    private final Failing failing = new Failing();

    /**
     * Opens a pool of connections.
     *
     * @throws UnusableStore if the server cannot be reached
     */
    PostgresState(PostgresServer server) {
        this.name = server.toString();
        // What has to be on disk says so; for the rest the server may take its second.
        try {
            this.pool = server.pool("state", CONNECTIONS, "-c synchronous_commit=off");
        } catch (PoolInitializationException e) {
            throw new UnusableStore("cannot open the state at %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** {@code IF NOT EXISTS} does not keep two who create the same at once from failing. */
    @Override
    void alter(Change change) {
        writeDurably(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(ONE_AT_A_TIME);
            }
            change.in(connection);
            return true;
        });
    }

    @Override
    <T extends @Nullable Object> T read(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw new StateFailure(name, e);
        }
    }

    @Override
    <T extends @Nullable Object> T write(Work<T> work) {
        return failing.watched(() -> read(connection -> Transaction.of(connection, work)));
    }

    @Override
    <T extends @Nullable Object> T writeDurably(Work<T> work) {
        return write(connection -> {
            durably(connection);
            return work.in(connection);
        });
    }

    @Override
    public @Nullable RuntimeException failure() {
        return failing.last();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void durably(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit TO on");
        }
    }
}
