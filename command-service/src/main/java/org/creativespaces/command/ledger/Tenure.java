package org.creativespaces.command.ledger;

/** Whether it is for this process to write, and to do what only who writes may do; it may change at any time. */
@FunctionalInterface
public interface Tenure {
    boolean writes();
}
