package org.creativespaces.command.challenge;

import static java.util.Objects.requireNonNull;
import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.CHALLENGE_CLOSED;
import static org.creativespaces.command.decision.Reason.CHALLENGE_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.NARRATIVE_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.NARRATIVE_WITHDRAWN;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.PERSON_ERASED;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;
import static org.creativespaces.command.decision.Reason.SPACE_NOT_FOUND;

import java.util.List;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.events.Party;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.ChallengeEvent.TextRedacted;
import org.jspecify.annotations.Nullable;

/** Where a challenge stands, what may be done with it and what comes of it. */
sealed interface Challenge permits Challenge.Unraised, Raised {
    record Unraised() implements Challenge {}

    /** The standing's space is that of the challenge, its person the one who acts. */
    static List<ChallengeEvent> decide(ChallengeCommand command, Standing standing, Challenge state) {
        record On(ChallengeCommand command, Challenge state, Capacity capacity) {}
        return switch (new On(command, state, standing.capacityOf(command.act().by()))) {
            case On(RaiseChallenge c, var s, Barred b)
            when !standing.moderatedBy(c.act().by()) -> throw b.why();
            case On(RaiseChallenge c, var s, var x) when standing.spaceClosed() -> throw spaceIsClosed();
            case On(RaiseChallenge c, Raised s, var x) -> throw new Refused(ALREADY_EXISTS, "It was raised before.");
            case On(RaiseChallenge c, Unraised s, Member m) -> List.of(raised(c, m.space(), m.party()));
            // Organisers need not join to raise one: then it is no party's.
            case On(RaiseChallenge c, Unraised s, Barred b) ->
                List.of(raised(c, requireNonNull(standing.space()), null));

            case On(var c, Unraised s, var x) -> throw none(c);

            case On(ReframeChallenge c, Raised s, var x) when !moderates(c, s) && !raised(c, s) -> throw notRaiser();
            case On(ReframeChallenge c, Raised s, Barred b) when !moderates(c, s) -> throw b.why();
            case On(ReframeChallenge c, Raised s, var x) when standing.spaceClosed() -> throw spaceIsClosed();
            case On(ReframeChallenge c, Raised s, var x) when s.closed() -> throw isClosed();
            case On(ReframeChallenge c, Raised s, var x) -> List.of(s.reframed(c));

            case On(CloseChallenge c, Raised s, var x) when !moderates(c, s) && !raised(c, s) -> throw notRaiser();
            case On(CloseChallenge c, Raised s, Barred b) when !moderates(c, s) -> throw b.why();
            case On(CloseChallenge c, Raised s, var x) when standing.spaceClosed() -> throw spaceIsClosed();
            case On(CloseChallenge c, Raised s, var x) when s.closed() -> List.of();
            case On(CloseChallenge c, Raised s, var x) -> List.of(new ChallengeClosed(c.challenge(), c.reason()));

            case On(ShareNarrative c, Raised s, Barred b) -> throw b.why();
            case On(ShareNarrative c, Raised s, var x) when s.closed() -> throw isClosed();
            case On(ShareNarrative c, Raised s, var x) when s.has(c.narrative()) -> throw isTold();
            case On(ShareNarrative c, Raised s, Member m) -> List.of(shared(c, m.party()));

            // Possible after a closure or departure: whoever told something may always take it back.
            case On(WithdrawNarrative c, Raised s, var x) when !s.has(c.narrative()) -> throw notTold();
            case On(WithdrawNarrative c, Raised s, var x) when !told(c, s) -> throw notAuthor();
            case On(WithdrawNarrative c, Raised s, var x) when byErased(standing) -> throw isErased();
            case On(WithdrawNarrative c, Raised s, var x)
            when s.told(c.narrative()).withdrawn() -> List.of();
            case On(WithdrawNarrative c, Raised s, var x) -> List.of(withdrawn(c));

            // Possible after a closure too: what must not be shown must not be shown there either.
            case On(WithholdNarrative c, Raised s, var x) when !moderates(c, s) -> throw notOrganiser();
            case On(WithholdNarrative c, Raised s, var x) when !s.has(c.narrative()) -> throw notTold();
            case On(WithholdNarrative c, Raised s, var x)
            when s.told(c.narrative()).withdrawn() -> throw isWithdrawn();
            case On(WithholdNarrative c, Raised s, var x)
            when s.told(c.narrative()).withheld() -> List.of();
            case On(WithholdNarrative c, Raised s, var x) -> List.of(withheld(c));
            case On(ReinstateNarrative c, Raised s, var x) when !moderates(c, s) -> throw notOrganiser();
            case On(ReinstateNarrative c, Raised s, var x) when !s.has(c.narrative()) -> throw notTold();
            case On(ReinstateNarrative c, Raised s, var x)
            when s.told(c.narrative()).withdrawn() -> throw isWithdrawn();
            case On(ReinstateNarrative c, Raised s, var x)
            when !s.told(c.narrative()).withheld() -> List.of();
            case On(ReinstateNarrative c, Raised s, var x) -> List.of(reinstated(c));
        };
    }

    static Challenge evolve(Challenge state, ChallengeEvent event) {
        return switch (event) {
            case ChallengeRaised e -> Raised.by(e);
            case ChallengeReframed e -> ((Raised) state).after(e);
            case ChallengeClosed e -> ((Raised) state).asClosed();
            case NarrativeShared e -> ((Raised) state).after(e);
            case NarrativeWithdrawn e -> ((Raised) state).after(e.narrative(), Narrative::asWithdrawn);
            case NarrativeWithheld e -> ((Raised) state).after(e.narrative(), told -> told.withheld(true));
            case NarrativeReinstated e -> ((Raised) state).after(e.narrative(), told -> told.withheld(false));
            case TextRedacted e -> state;
        };
    }

    /** What an event counts to that is about to happen in this state. */
    static Scope scope(Challenge state, ChallengeEvent event) {
        var now = event instanceof ChallengeRaised e ? Raised.by(e) : (Raised) state;
        return Scope.in(now.space(), now.region());
    }

    /** The space that a command is about. */
    static @Nullable SpaceId space(ChallengeCommand command, Challenge state) {
        if (command instanceof RaiseChallenge c) return c.space();
        return state instanceof Raised s ? s.space() : null;
    }

    private static boolean moderates(ChallengeCommand c, Raised s) {
        return c.act().by().moderates(s.region());
    }

    private static boolean raised(ChallengeCommand c, Raised s) {
        return s.raiser() != null && s.raiser().equals(c.act().by().participant());
    }

    private static boolean told(WithdrawNarrative c, Raised s) {
        var author = s.told(c.narrative()).author();
        return c.act().by().actsFor(author, List.of(s.region()));
    }

    private static boolean byErased(Standing standing) {
        return standing.person() != null && standing.person().erased();
    }

    private static ChallengeRaised raised(RaiseChallenge c, SpaceFacts space, @Nullable Party raiser) {
        return new ChallengeRaised(c.challenge(), space.space(), space.region(), raiser, c.title(), c.description());
    }

    private static NarrativeShared shared(ShareNarrative c, Party author) {
        return new NarrativeShared(c.challenge(), c.narrative(), c.kind(), author, c.text());
    }

    private static NarrativeWithdrawn withdrawn(WithdrawNarrative c) {
        return new NarrativeWithdrawn(c.challenge(), c.narrative(), c.reason());
    }

    private static NarrativeWithheld withheld(WithholdNarrative c) {
        return new NarrativeWithheld(c.challenge(), c.narrative(), c.reason());
    }

    private static NarrativeReinstated reinstated(ReinstateNarrative c) {
        return new NarrativeReinstated(c.challenge(), c.narrative(), c.reason());
    }

    private static Refused notRaiser() {
        return new Refused(NOT_PERMITTED, "This is up to who raised the challenge, or to an organiser of the region.");
    }

    private static Refused notAuthor() {
        return new Refused(NOT_PERMITTED, "A narrative is withdrawn by its author.");
    }

    private static Refused notOrganiser() {
        return new Refused(NOT_PERMITTED, "Narratives are withheld and reinstated by organisers of the region.");
    }

    private static Refused notTold() {
        return new Refused(NARRATIVE_NOT_FOUND, "There is no such narrative about the challenge.");
    }

    private static Refused isTold() {
        return new Refused(ALREADY_EXISTS, "The narrative was shared before.");
    }

    private static Refused isWithdrawn() {
        return new Refused(NARRATIVE_WITHDRAWN, "Its author has withdrawn the narrative.");
    }

    private static Refused isErased() {
        return new Refused(PERSON_ERASED, "The person was erased.");
    }

    private static Refused isClosed() {
        return new Refused(CHALLENGE_CLOSED, "The challenge is closed.");
    }

    private static Refused spaceIsClosed() {
        return new Refused(SPACE_CLOSED, "The space is closed.");
    }

    /** As if nothing were there: no challenge, nor a space to raise one in. */
    static Refused none(ChallengeCommand command) {
        return command instanceof RaiseChallenge
                ? new Refused(SPACE_NOT_FOUND, "There is no such space.")
                : new Refused(CHALLENGE_NOT_FOUND, "There is no such challenge.");
    }
}
