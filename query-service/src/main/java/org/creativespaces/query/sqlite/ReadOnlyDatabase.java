package org.creativespaces.query.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file to be read while somebody else writes it. It need not exist yet: until it does, asking it throws
 * {@link DatabaseUnavailable}.
 */
public final class ReadOnlyDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 3;
    private static final int WAIT_MS = 5_000;

    private final Path file;
    /** A connection is told of others' writes since its own last look: so all who ask look through the same. */
    private final ReentrantLock watching = new ReentrantLock();

    private @Nullable Connection watch;
    private @Nullable PreparedStatement looking;
    private @Nullable HikariDataSource pool;

    public ReadOnlyDatabase(Path file) {
        this.file = file;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row a result stands at. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public <T> List<T> query(String sql, Parameters parameters, RowReader<T> reader) {
        try (var connection = pool().getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(file.getFileName() + " cannot be read", e);
        }
    }

    /**
     * Is another number whenever somebody has written since it was asked for the last time; -1 before there is a file.
     * Costs little more than a look at shared memory.
     */
    public long version() {
        if (!exists()) return -1;
        watching.lock();
        try {
            var look = looking;
            if (look == null) looking = look = lookout();
            try (var row = look.executeQuery()) {
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(file.getFileName() + " cannot be read", e);
        } finally {
            watching.unlock();
        }
    }

    private PreparedStatement lookout() throws SQLException {
        watch = readOnly().getConnection();
        return watch.prepareStatement("PRAGMA data_version");
    }

    private synchronized HikariDataSource pool() {
        if (pool != null) return pool;
        if (!exists()) throw new DatabaseUnavailable("there is no " + file.getFileName() + " yet", null);
        var config = new HikariConfig();
        config.setPoolName(file.getFileName().toString());
        config.setDataSource(readOnly());
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MS);
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
        return pool;
    }

    private SQLiteDataSource readOnly() {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(WAIT_MS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (pool != null) pool.close();
        }
        watching.lock();
        try {
            if (watch != null) watch.close();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(file.getFileName() + " cannot be closed", e);
        } finally {
            watching.unlock();
        }
    }
}
