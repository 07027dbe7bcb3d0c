package org.creativespaces.command.duty;

import java.util.Map;
import org.creativespaces.command.ledger.Tenure;

/** The duties of a service that may have several processes. */
public interface Duties {
    /** Every duty is that of the process that writes the ledger: nobody else's effects would be recorded. */
    static Duties ofTheWriter(Tenure tenure) {
        return new DutiesOfTheWriter(tenure);
    }

    /** The duty of this name. */
    Duty named(String name);

    /**
     * Whether that term has not ended: asks where it is decided, so that no pause of this process can make it wrong, and is true until
     * something is done after the answer that was not done before.
     */
    boolean isCurrent(Fence fence);

    /** Which process has each duty, by the duty's name; for operators. */
    Map<String, String> holders();
}
