package org.creativespaces.query.state;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A database of the small durable state, to be read while the writing service writes it. It need not be set up yet: until it is,
 * asking it throws {@link StateUnavailable}.
 */
public interface StateReader extends AutoCloseable {
    /** Whether it is set up. */
    boolean exists();

    <T> List<T> query(String sql, Parameters parameters, RowReader<T> reader);

    /** Is another number whenever somebody has written what this reader is for, since it was asked for the last time. */
    long version();

    /** The SQL condition that something is among the strings of a JSON array, which is its one parameter. */
    String amongJson();

    @Override
    void close();

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row a result stands at. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
