package org.creativespaces.command.decision;

import java.util.List;

/** A command of which many may want the same aggregate at the same time. */
public interface Crowded extends Command {
    /** Asks for all of these, this one among them, of their one aggregate; the answer is {@link ManyAnswers} in their order. */
    Command together(List<Crowded> all);
}
