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
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Writes each batch in one transaction of a database. A piece that is refused is taken back alone; after any other failure
 * nothing of the batch is kept, and the next one begins on a fresh connection that reads anew where the database stands.
 */
public final class SqlBatches<W> implements GroupCommit.Target<W> {
    /** What is done inside the transactions of one connection. */
    public interface Statements<W> {
        /**
         * Writes pieces one after the other. A {@link RuntimeException} says that one of them is refused; they are all taken
         * back then, and are to be so in memory too.
         */
        void write(List<W> works) throws SQLException;

        /** What the caller of the one piece that was refused, and is taken back, is told. */
        default RuntimeException refusal(W work, RuntimeException why) throws SQLException {
            return why;
        }

        /** Called when everything written since the last call is durable. */
        default void committed() {}
    }

    /** Prepares statements on a new connection and reads where the database stands. */
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
     * Opens the database.
     *
     * @param name prefix of the meters {@code <name>.commit} (the time of a commit) and {@code <name>.batch} (pieces in it)
     */
    public SqlBatches(String name, Supplier<Connection> opener, Preparation<W> preparation, MeterRegistry meters)
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
            writeAll(current, batch);
        } catch (SQLException | RuntimeException | Error e) {
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

    /** Nearly always none is refused, and one savepoint less is one journey less to a server. */
    private void writeAll(Session<W> current, List<Piece<W>> batch) throws SQLException {
        try {
            write(current, batch);
        } catch (RuntimeException e) {
            current.connection().rollback();
            divide(current, batch, e);
        }
    }

    /** Some of these are refused: halves tell which. */
    private void divide(Session<W> current, List<Piece<W>> pieces, RuntimeException why) throws SQLException {
        if (pieces.size() == 1) {
            var refused = pieces.getFirst();
            refused.refuse(current.statements().refusal(refused.work(), why));
            return;
        }
        var middle = pieces.size() / 2;
        writePart(current, pieces.subList(0, middle));
        writePart(current, pieces.subList(middle, pieces.size()));
    }

    private void writePart(Session<W> current, List<Piece<W>> pieces) throws SQLException {
        current.savepoint().execute();
        try {
            write(current, pieces);
        } catch (RuntimeException e) {
            current.takeBack().execute();
            divide(current, pieces, e);
        }
        current.keep().execute();
    }

    private void write(Session<W> current, List<Piece<W>> pieces) throws SQLException {
        current.statements().write(pieces.stream().map(Piece::work).toList());
    }

    private void commit(Session<W> current) throws SQLException {
        var start = System.nanoTime();
        try {
            current.connection().commit();
        } catch (SQLException e) {
            current.connection().close();
            if (isForLackOfSpace(e)) throw e;
            throw new OutcomeUnknown("the commit failed: " + e.getMessage(), e);
        }
        commits.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    /** What ends the log then is torn, so that nobody takes it for a commit. Any other failure may come after the sync. */
    private static boolean isForLackOfSpace(SQLException e) {
        return e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
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
