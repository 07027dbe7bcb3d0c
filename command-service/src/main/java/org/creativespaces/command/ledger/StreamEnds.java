package org.creativespaces.command.ledger;

/** Knows of streams that were written lately how far they have come, which spares most looks that would find nothing new. */
@FunctionalInterface
public interface StreamEnds {
    /** Whether it is certain that an aggregate has no event at this sequence or beyond. */
    boolean before(String aggregateId, long sequence);
}
