package org.creativespaces.command.ledger;

import java.util.List;
import org.creativespaces.events.ParticipantId;

/** Whose personal data were erased, in the order in which that was recorded. */
public interface ErasureLog {
    /** One recorded erasure. */
    record Erasure(long position, ParticipantId participant) {}

    /** The erasures recorded after this position of the ledger. */
    List<Erasure> after(long position);
}
