package org.creativespaces.command.ledger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes each batch in one transaction of a SQLite file. A piece that is refused is taken back alone; after any other
 * failure nothing of the batch is kept, and the next one begins on a fresh connection that reads anew where the file stands.
 */
public final class SqliteBatches<W> implements GroupCommit.Target<W> {
    /** What is done inside the transactions of one connection. */
    public interface Statements<W> {
        /** Writes one piece; a {@link RuntimeException} refuses this piece alone. */
        void write(W work) throws SQLException;

        /** Called when everything written since the last call is durable. */
        default void committed() {}
    }

    /** Prepares statements on a new connection and reads where the file stands. */
    public interface Preparation<W> {
        Statements<W> on(Connection connection) throws SQLException;
    }

    private record Session<W>(
            Connection connection,
            Statements<W> statements,
            PreparedStatement savepoint,
            PreparedStatement takeBack,
            PreparedStatement keep) {}

    private final Supplier<Connection> opener;
    private final Preparation<W> preparation;
    private final Timer commits;
    private final DistributionSummary sizes;
    private @Nullable Session<W> session;

    /**
     * Opens the file.
     *
     * @param name prefix of the meters {@code <name>.commit} (the time of a commit) and {@code <name>.batch} (pieces in it)
     */
    public SqliteBatches(String name, Supplier<Connection> opener, Preparation<W> preparation, MeterRegistry meters)
            throws SQLException {
        this.opener = opener;
        this.preparation = preparation;
        this.commits = Timer.builder(name + ".commit").register(meters);
        this.sizes = DistributionSummary.builder(name + ".batch").register(meters);
        this.session = connect();
    }

    @Override
    public void write(List<Piece<W>> batch) throws SQLException {
        var current = session == null ? connect() : session;
        session = null;
        try {
            for (var piece : batch) write(current, piece);
        } catch (SQLException | Error e) {
            current.connection().close();
            throw e;
        }
        commit(current);
        session = current;
        sizes.record(batch.size());
        current.statements().committed();
    }

    @Override
    public void close() throws SQLException {
        if (session != null) session.connection().close();
    }

    private void write(Session<W> current, Piece<W> piece) throws SQLException {
        current.savepoint().execute();
        try {
            current.statements().write(piece.work());
        } catch (RuntimeException e) {
            current.takeBack().execute();
            piece.refuse(e);
        }
        current.keep().execute();
    }

    private void commit(Session<W> current) throws SQLException {
        var start = System.nanoTime();
        try {
            current.connection().commit();
        } catch (SQLException e) {
            current.connection().close();
            throw new OutcomeUnknown("the commit failed: " + e.getMessage(), e);
        }
        commits.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private Session<W> connect() throws SQLException {
        var connection = opener.get();
        try {
            return new Session<>(
                    connection,
                    preparation.on(connection),
                    connection.prepareStatement("SAVEPOINT piece"),
                    connection.prepareStatement("ROLLBACK TO piece"),
                    connection.prepareStatement("RELEASE piece"));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
