package org.creativespaces.command.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.organisation.MandateScope;
import org.jspecify.annotations.Nullable;

/**
 * What a decision knows of others: the space it is about, the person who acts, the organisation for which they act if for
 * one, another solution than its own if it names one, and the challenges that it names if any. Any may be unknown or not
 * needed.
 */
public record Standing(
        @Nullable SpaceFacts space,
        @Nullable PersonFacts person,
        @Nullable OrganisationFacts organisation,
        @Nullable SolutionFacts other,
        Grounds grounds) {
    /** Nothing of others is known. */
    public static final Standing UNKNOWN = new Standing(null, null);

    /** Of a person who acts for themself. */
    public Standing(@Nullable SpaceFacts space, @Nullable PersonFacts person) {
        this(space, person, null);
    }

    /** Where neither another solution nor challenges are named. */
    public Standing(
            @Nullable SpaceFacts space, @Nullable PersonFacts person, @Nullable OrganisationFacts organisation) {
        this(space, person, organisation, null);
    }

    /** Where no challenges are named. */
    public Standing(
            @Nullable SpaceFacts space,
            @Nullable PersonFacts person,
            @Nullable OrganisationFacts organisation,
            @Nullable SolutionFacts other) {
        this(space, person, organisation, other, Grounds.NONE);
    }

    /** What is known now of a space and of who acts; either may be left out. */
    public static Standing of(Facts facts, @Nullable SpaceId space, @Nullable ParticipantId person) {
        return of(facts, space, person, null, null);
    }

    /** What is known now of all that a command names; any may be left out. */
    public static Standing of(
            Facts facts,
            @Nullable SpaceId space,
            @Nullable ParticipantId person,
            @Nullable OrganisationId organisation,
            @Nullable SolutionId other) {
        return new Standing(
                find(space, facts::space),
                find(person, facts::person),
                find(organisation, facts::organisation),
                find(other, facts::solution));
    }

    private static <I, F> @Nullable F find(@Nullable I id, Function<I, Optional<F>> facts) {
        return id == null ? null : facts.apply(id).orElse(null);
    }

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

    /** The same, where these challenges are named. */
    public Standing groundedIn(Grounds named) {
        return new Standing(space, person, organisation, other, named);
    }

    public Place place() {
        return space == null ? new Nowhere() : new In(space);
    }

    public boolean spaceClosed() {
        return space != null && space.closed();
    }

    /** Whether it is an organiser of the space's region who acts, in their own name. */
    public boolean moderatedBy(By by) {
        return space != null && by.moderates(space.region());
    }

    /** In what capacity the caller acts in the space: themself, or recording for a member as an organiser. */
    public Capacity capacityOf(By by) {
        return space != null && space.closed() ? closed(by) : present(by);
    }

    /** The same, for an organisation if one is named: then a mandate that says so must be in force for the person. */
    public Capacity capacityOf(By by, @Nullable OrganisationId body, MandateScope scope) {
        return mandated(capacityOf(by), body, scope);
    }

    /** In what capacity the caller has part in what others began: a closed space does not stand in the way of a member. */
    public Capacity capacityThoughClosed(By by) {
        return present(by);
    }

    /** In what capacity the caller goes on with what they began themself, for no organisation. */
    public Capacity capacityOnBegun(By by) {
        return known(by);
    }

    /**
     * In what capacity the caller goes on with what was begun: a closed space does not stand in its way, nor that a person
     * has left meanwhile.
     */
    public Capacity capacityOnBegun(By by, @Nullable OrganisationId body, MandateScope scope) {
        return mandated(known(by), body, scope);
    }

    /** Whoever may not act at all is told so, rather than that the space is closed. */
    private Capacity closed(By by) {
        return present(by) instanceof Barred barred ? barred : new Barred(Reason.SPACE_CLOSED, "The space is closed.");
    }

    private Capacity present(By by) {
        var known = known(by);
        if (!(known instanceof Member member) || person == null) return known;
        return person.memberOf().contains(member.space().space()) ? known : notMember();
    }

    private Capacity known(By by) {
        if (space == null) return new Barred(Reason.SPACE_NOT_FOUND, "There is no such space.");
        var actor = by.participant();
        if (actor == null || !by.actsFor(actor, List.of(space.region()))) {
            return new Barred(Reason.NOT_PERMITTED, "Members act themselves, or an organiser records it for them.");
        }
        if (person == null) return notMember();
        if (person.erased()) return new Barred(Reason.PERSON_ERASED, "The person was erased.");
        return new Member(space, new Party(actor, person.constituency(), null));
    }

    private static Barred notMember() {
        return new Barred(Reason.NOT_A_MEMBER, "Only members act in a space.");
    }

    private Capacity mandated(Capacity capacity, @Nullable OrganisationId body, MandateScope scope) {
        if (body == null || !(capacity instanceof Member member)) return capacity;
        var person = member.party().participant();
        if (organisation == null
                || !organisation.organisation().equals(body)
                || !organisation.mandates(person, scope)) {
            return new Barred(Reason.NO_MANDATE, "No mandate of the organisation is in force for the person.");
        }
        return new Member(member.space(), new Party(person, member.party().constituency(), body));
    }
}
