package org.creativespaces.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.adminOnBehalf;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.organisation.MandateScope.COMMIT;
import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.events.organisation.MandateScope.SHARE_RISK;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationEvent.TextRedacted;
import org.creativespaces.events.organisation.OrganisationKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationTest {
    static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    static final OrganisationEvent REGISTERED =
            new OrganisationRegistered(BODY, LEEDS, OrganisationKind.COMMISSIONER, TEXT);

    private static final OrganisationEvent GRANTED = granted(ANA, ENDORSE, COMMIT);
    private static final OrganisationEvent REVOKED = new MandateRevoked(BODY, ANA, REASON);
    private static final Act ORGANISER = organiser(LEEDS);
    private static final Act STRANGER = organiser(LONDON);

    private final DeciderSpec<OrganisationCommand, Organisation, OrganisationEvent> organisation =
            grantingTo(person(ANA, false));

    @Test
    void an_organiser_registers_a_body_of_their_region() {
        organisation.given().when(register(ORGANISER)).then(REGISTERED);
    }

    @Test
    void an_administrator_registers_one_in_any_region() {
        organisation.given().when(register(admin())).then(REGISTERED);
    }

    @Test
    void nobody_else_registers_one() {
        organisation.given().when(register(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
        organisation.given().when(register(by(ANA))).thenRefused(Reason.NOT_PERMITTED);
        organisation.given().when(register(onBehalf(ANA, LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        organisation.given().when(register(adminOnBehalf(ANA))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void a_body_is_registered_once() {
        organisation.given(REGISTERED).when(register(ORGANISER)).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void what_was_not_registered_is_not_there() {
        organisation.given().when(grant(ORGANISER, ENDORSE)).thenRefused(Reason.ORGANISATION_NOT_FOUND);
        organisation.given().when(revoke(ORGANISER)).thenRefused(Reason.ORGANISATION_NOT_FOUND);
    }

    @Test
    void an_organiser_grants_a_mandate() {
        organisation.given(REGISTERED).when(grant(ORGANISER, ENDORSE, COMMIT)).then(GRANTED);
    }

    @Test
    void nobody_else_grants_one() {
        organisation.given(REGISTERED).when(grant(STRANGER, ENDORSE)).thenRefused(Reason.NOT_PERMITTED);
        organisation.given(REGISTERED).when(grant(admin(), ENDORSE)).thenRefused(Reason.NOT_PERMITTED);
        organisation.given(REGISTERED, GRANTED).when(grant(by(ANA), SHARE_RISK)).thenRefused(Reason.NOT_PERMITTED);
        organisation
                .given(REGISTERED)
                .when(grant(onBehalf(ANA, LEEDS), ENDORSE))
                .thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void only_a_participant_is_granted_one() {
        grantingTo(null).given(REGISTERED).when(grant(ORGANISER, ENDORSE)).thenRefused(Reason.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void nobody_erased_is_granted_one_not_even_the_one_they_held() {
        var erased = grantingTo(person(ANA, true));
        erased.given(REGISTERED).when(grant(ORGANISER, ENDORSE)).thenRefused(Reason.PERSON_ERASED);
        erased.given(REGISTERED, GRANTED)
                .when(grant(ORGANISER, ENDORSE, COMMIT))
                .thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void the_same_scope_again_changes_nothing_in_whatever_order() {
        organisation
                .given(REGISTERED, GRANTED)
                .when(grant(ORGANISER, COMMIT, ENDORSE))
                .thenNothing();
    }

    @Test
    void another_scope_takes_the_place_of_the_last() {
        organisation.given(REGISTERED, GRANTED).when(grant(ORGANISER, ENDORSE)).then(granted(ANA, ENDORSE));
        organisation
                .given(REGISTERED, GRANTED, granted(ANA, ENDORSE))
                .when(grant(ORGANISER, ENDORSE, COMMIT))
                .then(GRANTED);
    }

    @Test
    void what_was_revoked_is_granted_again() {
        organisation
                .given(REGISTERED, GRANTED, REVOKED)
                .when(grant(ORGANISER, ENDORSE, COMMIT))
                .then(GRANTED);
    }

    @Test
    void a_mandate_of_one_person_is_none_of_another() {
        organisation
                .given(REGISTERED, granted(BO, ENDORSE))
                .when(grant(ORGANISER, ENDORSE))
                .then(granted(ANA, ENDORSE));
        organisation
                .given(REGISTERED, granted(BO, ENDORSE))
                .when(revoke(ORGANISER))
                .thenNothing();
    }

    @Test
    void an_organiser_revokes_a_mandate() {
        organisation.given(REGISTERED, GRANTED).when(revoke(ORGANISER)).then(REVOKED);
    }

    @Test
    void a_mandate_of_somebody_erased_is_revoked_like_any_other() {
        grantingTo(person(ANA, true))
                .given(REGISTERED, GRANTED)
                .when(revoke(ORGANISER))
                .then(REVOKED);
    }

    @Test
    void a_holder_gives_up_their_own() {
        organisation.given(REGISTERED, GRANTED).when(revoke(by(ANA))).then(REVOKED);
        organisation
                .given(REGISTERED, GRANTED)
                .when(revoke(onBehalf(ANA, LEEDS)))
                .then(REVOKED);
    }

    @Test
    void nobody_revokes_that_of_somebody_else() {
        organisation.given(REGISTERED, GRANTED).when(revoke(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        organisation
                .given(REGISTERED, GRANTED, granted(BO, ENDORSE))
                .when(revoke(by(BO)))
                .thenRefused(Reason.NOT_PERMITTED);
        organisation.given(REGISTERED, GRANTED).when(revoke(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
        organisation.given(REGISTERED, GRANTED).when(revoke(admin())).thenRefused(Reason.NOT_PERMITTED);
        organisation
                .given(REGISTERED, GRANTED)
                .when(revoke(onBehalf(BO, LEEDS)))
                .thenRefused(Reason.NOT_PERMITTED);
        organisation
                .given(REGISTERED, GRANTED)
                .when(revoke(onBehalf(ANA, LONDON)))
                .thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void what_is_not_in_force_is_revoked_without_an_event() {
        organisation.given(REGISTERED).when(revoke(ORGANISER)).thenNothing();
        organisation.given(REGISTERED, GRANTED, REVOKED).when(revoke(by(ANA))).thenNothing();
    }

    @Test
    void a_redaction_changes_no_mandate() {
        organisation
                .given(REGISTERED, GRANTED, new TextRedacted(BODY, "event", "name", "key", REASON))
                .when(grant(ORGANISER, ENDORSE, COMMIT))
                .thenNothing();
    }

    @Test
    void every_event_counts_to_the_region_of_the_organisation() {
        var known = Organisation.evolve(new Organisation.Unregistered(), REGISTERED);
        assertThat(Organisation.scope(new Organisation.Unregistered(), REGISTERED))
                .isEqualTo(Scope.of(LEEDS, List.of()));
        assertThat(Organisation.scope(known, GRANTED)).isEqualTo(Scope.of(LEEDS, List.of()));
    }

    static DeciderSpec<OrganisationCommand, Organisation, OrganisationEvent> grantingTo(PersonFacts holder) {
        return new DeciderSpec<>(
                new Organisation.Unregistered(),
                Organisation::evolve,
                (command, state) -> Organisation.decide(command, holder, state));
    }

    static PersonFacts person(ParticipantId id, boolean erased) {
        return new PersonFacts(id, LONDON, Constituency.NGO, HashTreePSet.empty(), erased);
    }

    static OrganisationCommand register(Act act) {
        return new RegisterOrganisation(BODY, act, LEEDS, OrganisationKind.COMMISSIONER, TEXT);
    }

    private static OrganisationCommand grant(Act act, MandateScope... scope) {
        return new GrantMandate(BODY, act, ANA, List.of(scope), null);
    }

    private static OrganisationCommand revoke(Act act) {
        return new RevokeMandate(BODY, act, ANA, REASON);
    }

    private static OrganisationEvent granted(ParticipantId person, MandateScope... scope) {
        return new MandateGranted(BODY, person, List.of(scope), null);
    }
}
