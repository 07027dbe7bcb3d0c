package org.creativespaces.command.ledger;

import java.util.List;
import org.creativespaces.events.ParticipantId;

/** Whose personal data were erased and which texts were redacted, in the order in which that was recorded. */
public interface ErasureLog {
    /** Something recorded by which texts are to become unreadable for good. */
    sealed interface Erasure {
        long position();
    }

    /** A person was erased. */
    record OfPerson(long position, ParticipantId participant) implements Erasure {}

    /** The text under a key was redacted. */
    record OfText(long position, String key) implements Erasure {}

    /** What was recorded after this position of the ledger. */
    List<Erasure> after(long position);
}
