package org.creativespaces.command.duty;

import java.util.Map;
import org.creativespaces.command.ledger.Tenure;

/** Every duty is that of the process that writes the ledger: nobody else's effects would be recorded. */
record DutiesOfTheWriter(Tenure tenure) implements Duties {
    private static final String WRITER = "the writer of the ledger";

    @Override
    public Duty named(String name) {
        return new Duty() {
            @Override
            public boolean isOurs() {
                return tenure.writes();
            }

            // The ledger itself refuses what another writer sends.
            @Override
            public Fence fence() {
                return Fence.NONE;
            }
        };
    }

    @Override
    public boolean isCurrent(Fence fence) {
        return tenure.writes();
    }

    @Override
    public Map<String, String> holders() {
        return Map.of(Duty.IMPORTS, WRITER, Duty.ERASURES, WRITER);
    }
}
