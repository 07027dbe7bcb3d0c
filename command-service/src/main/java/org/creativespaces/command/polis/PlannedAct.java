package org.creativespaces.command.polis;

import java.time.Instant;
import java.util.UUID;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Position;

/** One act of an imported conversation, which becomes one command. */
sealed interface PlannedAct {
    /** The command's id: the same whenever the same files are imported. */
    UUID id();

    Instant occurredAt();

    /** The id of the aggregate; acts on one aggregate are recorded in the plan's order. */
    Object target();

    /** What the act came from, to say where a refused one stands. */
    Problem refusedWith(String message);

    /** The conversation gets a space. */
    record Opening(UUID id, Instant occurredAt, SpaceId target) implements PlannedAct {
        @Override
        public Problem refusedWith(String message) {
            return Problem.of(PolisFile.COMMENTS, message);
        }
    }

    /** An act that makes somebody part of the space. */
    sealed interface Arrival extends PlannedAct {
        @Override
        ParticipantId target();

        long polisId();

        @Override
        default Problem refusedWith(String message) {
            return Problem.of(PolisFile.VOTES, "participant " + polisId() + ": " + message);
        }
    }

    /** Somebody who wrote, voted or only looked on is registered. */
    record Registration(UUID id, Instant occurredAt, ParticipantId target, long polisId) implements Arrival {}

    /** The same person joins the space. */
    record Joining(UUID id, Instant occurredAt, ParticipantId target, long polisId) implements Arrival {}

    /** An act on a solution, by the row it came from. */
    sealed interface OnSolution extends PlannedAct {
        @Override
        SolutionId target();

        long line();

        @Override
        default Problem refusedWith(String message) {
            return Problem.of(this instanceof Stance ? PolisFile.VOTES : PolisFile.COMMENTS, line(), message);
        }
    }

    /** A comment. */
    record Proposal(UUID id, Instant occurredAt, SolutionId target, long line, ParticipantId author, String body)
            implements OnSolution {}

    /** A vote. */
    record Stance(UUID id, Instant occurredAt, SolutionId target, long line, ParticipantId voter, Position position)
            implements OnSolution {}

    /** A comment was moderated out; nobody knows when, so it comes after its last act. */
    record Withholding(UUID id, Instant occurredAt, SolutionId target, long line) implements OnSolution {}
}
