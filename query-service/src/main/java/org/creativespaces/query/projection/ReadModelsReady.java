package org.creativespaces.query.projection;

/** Whether read models may be read yet. */
@FunctionalInterface
public interface ReadModelsReady {
    /** Whether they have held, once since the start, everything that the ledger held at the start. */
    boolean caughtUp();
}
