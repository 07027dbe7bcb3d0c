package org.creativespaces.command.facts;

import java.util.List;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a decision knows of others: the space it is about and the person who acts. Either may be unknown or not needed.
 */
public record Standing(@Nullable SpaceFacts space, @Nullable PersonFacts person) {
    /** Nothing of others is known. */
    public static final Standing UNKNOWN = new Standing(null, null);

    /** Where something is about to happen. */
    public sealed interface Place {}

    /** In this space. */
    public record In(SpaceFacts space) implements Place {}

    /** In no space that exists. */
    public record Nowhere() implements Place {}

    /** Whether somebody may act as a member of the space. */
    public sealed interface Capacity {}

    /** They may, as this party. */
    public record Member(SpaceFacts space, Party party) implements Capacity {}

    /** They may not. */
    public record Barred(Refused why) implements Capacity {
        Barred(Reason reason, String detail) {
            this(new Refused(reason, detail));
        }
    }

    public Place place() {
        return space == null ? new Nowhere() : new In(space);
    }

    public boolean spaceClosed() {
        return space != null && space.closed();
    }

    /** In what capacity the caller acts in the space: themself, or recording for a member as an organiser. */
    public Capacity capacityOf(By by) {
        if (space == null) return new Barred(Reason.SPACE_NOT_FOUND, "There is no such space.");
        var actor = by.participant();
        if (actor == null || !by.actsFor(actor, List.of(space.region()))) {
            return new Barred(Reason.NOT_PERMITTED, "Members act themselves, or an organiser records it for them.");
        }
        if (person != null && person.erased()) return new Barred(Reason.PERSON_ERASED, "The person was erased.");
        if (person == null || !person.memberOf().contains(space.space())) {
            return new Barred(Reason.NOT_A_MEMBER, "Only members act in a space.");
        }
        if (space.closed()) return new Barred(Reason.SPACE_CLOSED, "The space is closed.");
        return new Member(space, new Party(actor, person.constituency(), null));
    }
}
