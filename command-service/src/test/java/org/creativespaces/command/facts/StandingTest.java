package org.creativespaces.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.events.Constituency.CARER;

import java.util.Arrays;
import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.organisation.MandateScope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;

/** Rule 1: only members act in a space; organisers of its region record what members do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingTest {
    private static final SpaceFacts OPEN = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, false);
    private static final SpaceFacts CLOSED = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, true);
    private static final PersonFacts MEMBER = new PersonFacts(ANA, LONDON, CARER, HashTreePSet.singleton(SPACE), false);
    private static final PersonFacts ELSEWHERE =
            new PersonFacts(ANA, LONDON, CARER, HashTreePSet.singleton(OTHER_SPACE), false);
    private static final PersonFacts ERASED = new PersonFacts(ANA, LONDON, CARER, HashTreePSet.empty(), true);

    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final OrganisationFacts MANDATED = body(MandateScope.ENDORSE);
    private static final OrganisationFacts OTHERWISE = body(MandateScope.COMMIT, MandateScope.SHARE_RISK);
    private static final OrganisationFacts UNMANDATED = new OrganisationFacts(BODY, LEEDS, HashTreePMap.empty());

    @Test
    void a_member_acts_as_a_party_of_their_present_constituency() {
        var member = new Member(OPEN, new Party(ANA, CARER, null));
        assertThat(new Standing(OPEN, MEMBER).capacityOf(by(ANA).by())).isEqualTo(member);
        assertThat(new Standing(OPEN, MEMBER).capacityOf(onBehalf(ANA, LEEDS).by()))
                .isEqualTo(member);
    }

    @Test
    void others_are_barred_for_a_reason() {
        assertThat(reason(null, MEMBER, by(ANA))).isEqualTo(Reason.SPACE_NOT_FOUND);
        assertThat(reason(OPEN, null, organiser(LEEDS))).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(reason(OPEN, MEMBER, onBehalf(ANA, LONDON))).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(reason(OPEN, null, by(BO))).isEqualTo(Reason.NOT_A_MEMBER);
        assertThat(reason(OPEN, ELSEWHERE, by(ANA))).isEqualTo(Reason.NOT_A_MEMBER);
        assertThat(reason(OPEN, ERASED, by(ANA))).isEqualTo(Reason.PERSON_ERASED);
        assertThat(reason(CLOSED, MEMBER, by(ANA))).isEqualTo(Reason.SPACE_CLOSED);
    }

    @Test
    void an_organisation_acts_through_who_holds_its_mandate_for_that() {
        var member = new Member(OPEN, new Party(ANA, CARER, BODY));
        assertThat(acting(OPEN, MEMBER, MANDATED, BODY)).isEqualTo(member);
        assertThat(acting(OPEN, MEMBER, MANDATED, null)).isEqualTo(new Member(OPEN, new Party(ANA, CARER, null)));
        for (var body : Arrays.asList(null, UNMANDATED, OTHERWISE)) {
            assertThat(acting(OPEN, MEMBER, body, BODY))
                    .isInstanceOfSatisfying(
                            Barred.class,
                            barred -> assertThat(barred.why().reason()).isEqualTo(Reason.NO_MANDATE));
        }
        assertThat(acting(OPEN, ELSEWHERE, MANDATED, BODY))
                .isInstanceOfSatisfying(
                        Barred.class,
                        barred -> assertThat(barred.why().reason()).isEqualTo(Reason.NOT_A_MEMBER));
    }

    @Test
    void what_was_begun_goes_on_after_a_closure_and_after_leaving() {
        for (var space : List.of(OPEN, CLOSED)) {
            for (var person : List.of(MEMBER, ELSEWHERE)) {
                var member = new Member(space, new Party(ANA, CARER, null));
                assertThat(onBegun(space, person)).isEqualTo(member);
                assertThat(new Standing(space, person).capacityOnBegun(by(ANA).by()))
                        .isEqualTo(member);
            }
        }
        assertThat(onBegun(CLOSED, ERASED))
                .isInstanceOfSatisfying(
                        Barred.class,
                        barred -> assertThat(barred.why().reason()).isEqualTo(Reason.PERSON_ERASED));
    }

    @Test
    void a_member_has_part_in_what_others_began_though_the_space_is_closed() {
        for (var space : List.of(OPEN, CLOSED)) {
            assertThat(new Standing(space, MEMBER).capacityThoughClosed(by(ANA).by()))
                    .isEqualTo(new Member(space, new Party(ANA, CARER, null)));
            for (var person : Arrays.asList(null, ELSEWHERE)) {
                assertThat(new Standing(space, person).capacityThoughClosed(by(ANA).by()))
                        .isInstanceOfSatisfying(
                                Barred.class,
                                barred -> assertThat(barred.why().reason()).isEqualTo(Reason.NOT_A_MEMBER));
            }
        }
    }

    private static Capacity acting(
            SpaceFacts space, PersonFacts person, OrganisationFacts organisation, OrganisationId body) {
        return new Standing(space, person, organisation).capacityOf(by(ANA).by(), body, MandateScope.ENDORSE);
    }

    private static Capacity onBegun(SpaceFacts space, PersonFacts person) {
        return new Standing(space, person).capacityOnBegun(by(ANA).by(), null, MandateScope.COMMIT);
    }

    private static OrganisationFacts body(MandateScope... scope) {
        return new OrganisationFacts(BODY, LEEDS, HashTreePMap.singleton(ANA, HashTreePSet.from(List.of(scope))));
    }

    private static Reason reason(SpaceFacts space, PersonFacts person, Act act) {
        var capacity = new Standing(space, person).capacityOf(act.by());
        return ((Barred) capacity).why().reason();
    }
}
