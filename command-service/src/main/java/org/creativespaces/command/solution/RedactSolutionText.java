package org.creativespaces.command.solution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.SolutionEvent;

/** Make one text about a solution unreadable for good. */
public record RedactSolutionText(@TargetAggregateIdentifier SolutionId solution, Act act, Words text)
        implements RedactText {
    @Override
    public SolutionId target() {
        return solution;
    }

    @Override
    public SolutionEvent redacted() {
        return new SolutionEvent.TextRedacted(solution, text.eventId(), text.field(), text.key(), text.reason());
    }
}
