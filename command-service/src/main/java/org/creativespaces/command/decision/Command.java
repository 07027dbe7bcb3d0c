package org.creativespaces.command.decision;

/** Something that somebody wants to be done. Families are sealed interfaces below this one. */
public interface Command {
    Act act();

    /** The id of the aggregate that it is for. */
    Object target();
}
