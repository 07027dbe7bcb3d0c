package org.creativespaces.command.state;

import java.util.List;
import java.util.Optional;

/**
 * Records of one form. Each is written by itself, whole or not at all, and whoever reads after that sees it; nothing spans
 * several. What fails is a {@link StateFailure}.
 */
public interface Records {
    Optional<Row> find(String id);

    /** As {@link #find}, also where a server that was cut off still believes that it is the one to be asked. */
    Optional<Row> latest(String id);

    /** Those in which a field that is looked up by has this text. */
    List<Row> where(String field, String text);

    List<Row> all();

    /** Adds a record, unless there is one of its id. Tells whether it did. */
    boolean add(Row row);

    /** Puts a record in the place of whatever has its id. */
    void put(Row row);

    /** Changes fields of a record if some are as expected: a number that is not there yet is 0. Tells whether they were. */
    boolean change(String id, Row expected, Row changes);

    void remove(String id);

    /** Removes those in which a field that is looked up by has this text. */
    void removeWhere(String field, String text);

    /** Removes those in which a field that is looked up by has a smaller number. */
    void removeBelow(String field, long limit);
}
