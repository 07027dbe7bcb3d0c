package org.creativespaces.command.participant;

import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.GROUND_RULES_NOT_CURRENT;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.PARTICIPANT_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.PERSON_ERASED;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;
import static org.creativespaces.command.decision.Reason.SPACE_NOT_FOUND;

import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.In;
import org.creativespaces.command.facts.Standing.Nowhere;
import org.creativespaces.command.facts.Standing.Place;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.pcollections.PSet;

/** Where a person stands in the programme, what may be done about it and what comes of it. */
sealed interface Participant permits Participant.Unregistered, Participant.Known {
    record Unregistered() implements Participant {}

    /** Somebody the ledger knows: they themselves, and the organisers of these regions on their behalf, may act. */
    sealed interface Known extends Participant permits Registered, Erased {
        PSet<RegionCode> regions();
    }

    record Erased(PSet<RegionCode> regions) implements Known {}

    /** The standing's space is the one to join or leave. */
    static List<ParticipantEvent> decide(ParticipantCommand command, Standing standing, Participant state) {
        record On(ParticipantCommand command, Participant state, Place place) {}
        return switch (new On(command, state, standing.place())) {
            case On(RegisterParticipant c, var s, var p) when !mayRegister(c) -> throw notPermitted();
            case On(RegisterParticipant c, Unregistered s, var p) -> List.of(registered(c));
            case On(RegisterParticipant c, Registered s, var p) -> throw refused(ALREADY_EXISTS, "Registered already.");
            case On(RegisterParticipant c, Erased s, var p) -> throw isErased();

            case On(var c, Unregistered s, var p) -> throw refused(PARTICIPANT_NOT_FOUND, "No such participant.");
            case On(JoinSpace c, Known s, Nowhere p) -> throw refused(SPACE_NOT_FOUND, "There is no such space.");
            case On(LeaveSpace c, Known s, Nowhere p) -> throw refused(SPACE_NOT_FOUND, "There is no such space.");
            case On(var c, Known s, var p) when !mayAct(c, s, p) -> throw notPermitted();

            case On(ErasePersonalData c, Erased s, var p) -> List.of();
            case On(var c, Erased s, var p) -> throw isErased();

            case On(ChangeConstituency c, Registered s, var p) when c.constituency() == s.constituency() -> List.of();
            case On(ChangeConstituency c, Registered s, var p) -> List.of(changed(c));

            case On(JoinSpace c, Registered s, In in) when s.memberOf(c.space()) -> List.of();
            case On(JoinSpace c, Registered s, In in) when in.space().closed() -> throw isClosed();
            case On(JoinSpace c, Registered s, In in) when !accepts(c, in.space()) -> throw otherRules(in.space());
            case On(JoinSpace c, Registered s, In in) -> List.of(s.joined(c, in.space()));

            case On(LeaveSpace c, Registered s, In in) when !s.memberOf(c.space()) -> List.of();
            case On(LeaveSpace c, Registered s, In in) -> List.of(left(c, in.space()));

            case On(ErasePersonalData c, Registered s, var p) -> s.erased(c);
        };
    }

    static Participant evolve(Participant state, ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered e -> Registered.by(e);
            case ConstituencyChanged e -> ((Registered) state).of(e.constituency());
            case SpaceJoined e -> ((Registered) state).after(e);
            case SpaceLeft e -> ((Registered) state).after(e);
            case PersonalDataErased e -> new Erased(((Registered) state).everAnywhere());
            case TextRedacted e -> state;
        };
    }

    /** What an event counts to that is about to happen in this state. */
    static Scope scope(Participant state, ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered e -> Scope.of(e.region(), List.of());
            case ConstituencyChanged e -> ((Registered) state).scope(((Registered) state).regions());
            case SpaceJoined e -> Scope.in(e.space(), e.region());
            case SpaceLeft e -> Scope.in(e.space(), e.region());
            // Whoever received what the person said anywhere must hear that it is to be forgotten.
            case PersonalDataErased e -> ((Registered) state).scope(((Registered) state).everAnywhere());
            case TextRedacted e -> ((Registered) state).scope(((Registered) state).everAnywhere());
        };
    }

    private static boolean mayRegister(RegisterParticipant c) {
        return c.act().by().actsFor(c.participant(), List.of(c.region()));
    }

    private static boolean mayAct(ParticipantCommand c, Known person, Place place) {
        var regions = place instanceof In in ? List.of(in.space().region()) : person.regions();
        return c.act().by().actsFor(c.participant(), regions);
    }

    private static boolean accepts(JoinSpace c, SpaceFacts space) {
        return c.groundRulesVersion() == space.groundRulesVersion();
    }

    private static ParticipantRegistered registered(RegisterParticipant c) {
        return new ParticipantRegistered(
                c.participant(), c.region(), c.constituency(), c.pseudonym(), c.name(), c.contact());
    }

    private static ConstituencyChanged changed(ChangeConstituency c) {
        return new ConstituencyChanged(c.participant(), c.constituency(), c.reason());
    }

    private static SpaceLeft left(LeaveSpace c, SpaceFacts space) {
        return new SpaceLeft(c.participant(), c.space(), space.region(), c.reason());
    }

    private static Refused notPermitted() {
        return refused(NOT_PERMITTED, "People do this themselves, or an organiser of the region for them.");
    }

    private static Refused isErased() {
        return refused(PERSON_ERASED, "The person was erased.");
    }

    private static Refused isClosed() {
        return refused(SPACE_CLOSED, "The space is closed.");
    }

    private static Refused otherRules(SpaceFacts space) {
        var current = space.groundRulesVersion();
        return refused(GROUND_RULES_NOT_CURRENT, "The current version of the ground rules is " + current + ".");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
