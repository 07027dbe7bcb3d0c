package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;
import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.CHALLENGE_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.NARRATIVE_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.NOT_CIRCULATED;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;

import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.events.Party;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.jspecify.annotations.Nullable;

/** How a solution begins: proposed by a member, or adopted from another region. */
final class Proposals {
    private Proposals() {}

    static List<SolutionEvent> decide(Propose command, Standing standing, Solution state) {
        record On(Propose command, Solution state, Capacity capacity) {}
        var capacity = standing.capacityOf(command.act().by(), command.organisation(), MandateScope.ENDORSE);
        return switch (new On(command, state, capacity)) {
            case On(var c, var s, Barred b) when !adoptedByOrganiser(c, standing) -> throw b.why();
            case On(var c, var s, var x) when standing.spaceClosed() -> throw isClosed();
            case On(var c, Proposed s, var x) -> throw refused(ALREADY_EXISTS, "It was proposed before.");
            case On(var c, var s, var x) when !adoptable(c, standing) -> throw notCirculated();
            case On(var c, var s, var x) when sourceStopped(standing) != null -> throw isStopped(standing);
            case On(var c, var s, var x) when !explored(c, standing) -> throw notExplored();
            case On(var c, var s, var x) when !told(c, standing) -> throw notTold();
            case On(var c, var s, Member m) -> List.of(proposed(c, m.space(), m.party()));
            // Organisers need not join to adopt for the space what was circulated: then it is no party's.
            case On(var c, var s, Barred b) -> List.of(proposed(c, requireNonNull(standing.space()), null));
        };
    }

    private static boolean adoptedByOrganiser(Propose c, Standing standing) {
        return c.adaptedFrom() != null
                && c.organisation() == null
                && standing.moderatedBy(c.act().by());
    }

    private static boolean adoptable(Propose c, Standing standing) {
        var source = standing.other();
        var adapted = c.adaptedFrom();
        return adapted == null
                || (source != null
                        && source.solution().equals(adapted.solution())
                        && source.circulated().contains(adapted.revision()));
    }

    private static @Nullable Reason sourceStopped(Standing standing) {
        return standing.other() == null ? null : standing.other().stopped();
    }

    private static boolean explored(Propose c, Standing standing) {
        return standing.grounds().hold(c.space(), c.challenges());
    }

    private static boolean told(Propose c, Standing standing) {
        return standing.grounds().hold(c.narratives());
    }

    private static SolutionProposed proposed(Propose c, SpaceFacts space, @Nullable Party proposer) {
        return new SolutionProposed(
                c.solution(),
                c.space(),
                space.region(),
                proposer,
                c.title(),
                c.summary(),
                c.challenges(),
                c.narratives(),
                space.agreementRule(),
                c.adaptedFrom());
    }

    private static Refused isClosed() {
        return refused(SPACE_CLOSED, "The space is closed.");
    }

    private static Refused notCirculated() {
        return refused(NOT_CIRCULATED, "Only a revision of a solution that was circulated is adopted.");
    }

    private static Refused isStopped(Standing standing) {
        return refused(
                requireNonNull(sourceStopped(standing)),
                "What was withheld, merged or withdrawn where it comes from is adopted no more.");
    }

    private static Refused notExplored() {
        return refused(CHALLENGE_NOT_FOUND, "The space explores no such challenge.");
    }

    private static Refused notTold() {
        return refused(NARRATIVE_NOT_FOUND, "No such narrative was told of the challenges that are named.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
