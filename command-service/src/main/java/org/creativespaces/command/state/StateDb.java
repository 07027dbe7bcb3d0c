package org.creativespaces.command.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the small durable state is: a file, a PostgreSQL or a MongoDB database. No write spans several records, so that features
 * are written once for all of them.
 */
public interface StateDb extends AutoCloseable {
    /**
     * Opens {@code state.db} in this folder, which is made if it is missing; only its owner may read it.
     *
     * @throws org.creativespaces.command.ledger.UnusableStore if it cannot be made or opened
     */
    static StateDb open(Path folder) {
        return SqliteState.open(folder);
    }

    /** The records of a form; what they need is made if it is missing. */
    Records records(Form form);

    /** What kept the last write from being done; null while all is well. */
    @Nullable
    RuntimeException failure();

    @Override
    void close();
}
