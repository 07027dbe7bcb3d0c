package org.creativespaces.query.solution.concern;

import java.time.Instant;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;

/** How an organiser says that a concern was met, and whether that was accepted. */
record AnswerRow(
        SolutionId solution, ConcernId concern, Sealed how, Actor organiser, boolean accepted, Instant answeredAt) {
    AnswerRow asAccepted() {
        return new AnswerRow(solution, concern, how, organiser, true, answeredAt);
    }
}
