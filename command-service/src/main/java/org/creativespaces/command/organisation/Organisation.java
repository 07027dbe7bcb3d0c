package org.creativespaces.command.organisation;

import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.ORGANISATION_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.PARTICIPANT_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.PERSON_ERASED;

import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationEvent.TextRedacted;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Where an organisation stands, what may be done with it and what comes of it. */
sealed interface Organisation {
    record Unregistered() implements Organisation {}

    /**
     * An organisation that is known.
     *
     * <p>Nothing ends here when a person is erased: their mandates stay as they were recorded, and none is in force. Whoever
     * acts for an organisation acts as a person first, which {@link org.creativespaces.command.facts.Standing} allows nobody
     * erased, and erasure is for ever; nor is a mandate granted to them again.
     *
     * @param mandates what people may do for it, as it was last granted and not revoked since
     */
    record Registered(RegionCode region, PMap<ParticipantId, PSet<MandateScope>> mandates) implements Organisation {
        boolean grants(GrantMandate c) {
            return HashTreePSet.from(c.scope()).equals(mandates.get(c.participant()));
        }

        boolean grantsNothingTo(ParticipantId person) {
            return !mandates.containsKey(person);
        }

        Registered after(MandateGranted e) {
            return new Registered(region, mandates.plus(e.participant(), HashTreePSet.from(e.scope())));
        }

        Registered after(MandateRevoked e) {
            return new Registered(region, mandates.minus(e.participant()));
        }
    }

    /**
     * What comes of a command.
     *
     * @param holder the person to whom a mandate is to be granted, if they exist
     */
    static List<OrganisationEvent> decide(
            OrganisationCommand command, @Nullable PersonFacts holder, Organisation state) {
        record On(OrganisationCommand command, Organisation state) {}
        return switch (new On(command, state)) {
            case On(RegisterOrganisation c, var s) when !mayRegister(c) -> throw notRegistrar();
            case On(RegisterOrganisation c, Unregistered s) -> List.of(registered(c));
            case On(RegisterOrganisation c, Registered s) -> throw refused(ALREADY_EXISTS, "It was registered before.");

            case On(var c, Unregistered s) -> throw refused(ORGANISATION_NOT_FOUND, "There is no such organisation.");

            case On(GrantMandate c, Registered s) when !moderates(c, s) -> throw notOrganiser();
            case On(GrantMandate c, Registered s) when holder == null -> throw notThere();
            case On(GrantMandate c, Registered s) when holder.erased() -> throw isErased();
            case On(GrantMandate c, Registered s) when s.grants(c) -> List.of();
            case On(GrantMandate c, Registered s) -> List.of(granted(c));

            case On(RevokeMandate c, Registered s) when !moderates(c, s) && !isHolder(c, s) -> throw notOrganiser();
            case On(RevokeMandate c, Registered s) when s.grantsNothingTo(c.participant()) -> List.of();
            case On(RevokeMandate c, Registered s) -> List.of(revoked(c));
        };
    }

    static Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> new Registered(e.region(), HashTreePMap.empty());
            case MandateGranted e -> ((Registered) state).after(e);
            case MandateRevoked e -> ((Registered) state).after(e);
            case TextRedacted e -> state;
        };
    }

    /** What an event counts to that is about to happen in this state. */
    static Scope scope(Organisation state, OrganisationEvent event) {
        var region = event instanceof OrganisationRegistered e ? e.region() : ((Registered) state).region();
        return Scope.of(region, List.of());
    }

    private static boolean mayRegister(RegisterOrganisation c) {
        return c.act().by().administers(c.region());
    }

    private static boolean moderates(OrganisationCommand c, Registered s) {
        return c.act().by().moderates(s.region());
    }

    /** Or an organiser of the region, who records for them. */
    private static boolean isHolder(RevokeMandate c, Registered s) {
        return c.act().by().actsFor(c.participant(), List.of(s.region()));
    }

    private static OrganisationRegistered registered(RegisterOrganisation c) {
        return new OrganisationRegistered(c.organisation(), c.region(), c.kind(), c.name());
    }

    private static MandateGranted granted(GrantMandate c) {
        return new MandateGranted(c.organisation(), c.participant(), c.scope(), c.reason());
    }

    private static MandateRevoked revoked(RevokeMandate c) {
        return new MandateRevoked(c.organisation(), c.participant(), c.reason());
    }

    private static Refused notRegistrar() {
        return refused(NOT_PERMITTED, "An organisation is registered by organisers of its region.");
    }

    private static Refused notOrganiser() {
        return refused(
                NOT_PERMITTED, "Organisers of its region grant and revoke mandates; a holder gives up their own.");
    }

    private static Refused notThere() {
        return refused(PARTICIPANT_NOT_FOUND, "No such participant.");
    }

    private static Refused isErased() {
        return refused(PERSON_ERASED, "The person was erased.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
