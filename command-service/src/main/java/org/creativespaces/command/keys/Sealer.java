package org.creativespaces.command.keys;

import java.util.List;
import org.creativespaces.events.Sealed;

/** Encrypts typed texts. When a method returns, the keys are on disk. */
public interface Sealer {
    /**
     * One text to seal.
     *
     * @param commandId the command that will carry it; together with the field it binds the ciphertext to one event
     * @param field the payload's field, such as {@code title}
     */
    record Text(Owner owner, String commandId, String field, String text) {
        /** Leaves the text itself out. */
        @Override
        public String toString() {
            return "Text[" + owner.key() + ", " + commandId + ", " + field + "]";
        }
    }

    /** Seals many texts with one durable write, in their order. */
    List<Sealed> sealAll(List<Text> texts);

    default Sealed seal(Text text) {
        return sealAll(List.of(text)).getFirst();
    }
}
