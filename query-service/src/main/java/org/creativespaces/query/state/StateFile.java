package org.creativespaces.query.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A SQLite file of the data folder. */
public final class StateFile extends SqlReader {
    private static final int CONNECTIONS = 3;
    private static final int WAIT_MS = 5_000;

    private final Path file;
    /** A connection is told of others' writes since its own last look: so all who ask look through the same. */
    private final ReentrantLock watching = new ReentrantLock();

    private @Nullable Connection watch;
    private @Nullable PreparedStatement looking;
    private @Nullable HikariDataSource pool;

    public StateFile(Path file) {
        this.file = file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    String name() {
        return file.getFileName().toString();
    }

    @Override
    Connection connection() throws SQLException {
        return pool().getConnection();
    }

    /** Costs little more than a look at shared memory; -1 before there is a file. */
    @Override
    public long version() {
        watching.lock();
        try {
            var look = looking;
            if (look == null && !exists()) return -1;
            if (look == null) looking = look = lookout();
            try (var row = look.executeQuery()) {
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StateUnavailable(file.getFileName() + " cannot be read", e);
        } finally {
            watching.unlock();
        }
    }

    @Override
    String amongJson() {
        return "IN (SELECT value FROM json_each(?))";
    }

    private PreparedStatement lookout() throws SQLException {
        watch = readOnly().getConnection();
        return watch.prepareStatement("PRAGMA data_version");
    }

    private synchronized HikariDataSource pool() {
        if (pool != null) return pool;
        if (!exists()) throw new StateUnavailable("there is no " + file.getFileName() + " yet", null);
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
            throw new StateUnavailable(file.getFileName() + " cannot be closed", e);
        } finally {
            watching.unlock();
        }
    }
}
