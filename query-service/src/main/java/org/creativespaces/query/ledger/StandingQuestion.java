package org.creativespaces.query.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks for the same number over and over, prepared once: preparing costs more than answering. Any thread may ask. */
final class StandingQuestion implements AutoCloseable {
    private final DataSource source;
    private final String sql;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement prepared;

    StandingQuestion(DataSource source, String sql) {
        this.source = source;
        this.sql = sql;
    }

    /** The number as of now; one that fails is prepared anew on another connection the next time. */
    long ask() throws SQLException {
        lock.lock();
        try {
            var question = prepared;
            if (question == null) prepared = question = prepare();
            try (var row = question.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            drop();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private PreparedStatement prepare() throws SQLException {
        var fresh = source.getConnection();
        connection = fresh;
        return fresh.prepareStatement(sql);
    }

    private void drop() throws SQLException {
        var dropped = connection;
        prepared = null;
        connection = null;
        if (dropped != null) dropped.close();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            drop();
        } catch (SQLException e) {
            throw new LedgerUnavailable("a connection to the ledger cannot be closed: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }
}
