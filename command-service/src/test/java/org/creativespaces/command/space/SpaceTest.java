package org.creativespaces.command.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_RULE;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpaceTest {
    private static final List<OrganisationId> HOSTS =
            List.of(OrganisationId.of("0190a5c0-0000-7000-8000-000000000009"));
    private static final SpaceEvent OPENED =
            new SpaceOpened(SPACE, LONDON, TEXT, TEXT, HOSTS, TEXT, Visibility.MEMBERS, RULE);
    private static final SpaceEvent CLOSED = new SpaceClosed(SPACE, REASON);
    private static final Act ORGANISER = organiser(LONDON);
    private static final Act STRANGER = organiser(LEEDS);

    private final DeciderSpec<SpaceCommand, Space, SpaceEvent> space =
            new DeciderSpec<>(new Space.Unopened(), Space::evolve, Space::decide);

    @Test
    void an_organiser_opens_a_space_in_their_region() {
        space.given().when(open(ORGANISER)).then(OPENED);
    }

    @Test
    void an_administrator_opens_a_space_in_any_region() {
        space.given().when(open(admin())).then(OPENED);
    }

    @Test
    void an_organiser_of_another_region_opens_none() {
        space.given().when(open(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void a_participant_opens_none() {
        space.given().when(open(by(ANA))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void nobody_opens_a_space_in_the_name_of_a_participant() {
        space.given().when(open(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void a_space_is_opened_once() {
        space.given(OPENED).when(open(ORGANISER)).thenRefused(Reason.ALREADY_EXISTS);
        space.given(OPENED, CLOSED).when(open(ORGANISER)).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void what_was_not_opened_is_not_there() {
        space.given().when(changeGroundRules(ORGANISER)).thenRefused(Reason.SPACE_NOT_FOUND);
        space.given().when(changeRule(ORGANISER)).thenRefused(Reason.SPACE_NOT_FOUND);
        space.given().when(close(ORGANISER)).thenRefused(Reason.SPACE_NOT_FOUND);
    }

    @Test
    void new_ground_rules_are_the_next_version() {
        space.given(OPENED).when(changeGroundRules(ORGANISER)).then(new GroundRulesChanged(SPACE, 2, OTHER_TEXT));
        space.given(OPENED, new GroundRulesChanged(SPACE, 2, TEXT), new AgreementRuleChanged(SPACE, OTHER_RULE))
                .when(changeGroundRules(ORGANISER))
                .then(new GroundRulesChanged(SPACE, 3, OTHER_TEXT));
    }

    @Test
    void the_agreement_rule_changes() {
        space.given(OPENED).when(changeRule(ORGANISER)).then(new AgreementRuleChanged(SPACE, OTHER_RULE));
    }

    @Test
    void the_same_agreement_rule_changes_nothing() {
        space.given(OPENED, new AgreementRuleChanged(SPACE, OTHER_RULE), new GroundRulesChanged(SPACE, 2, TEXT))
                .when(changeRule(ORGANISER))
                .thenNothing();
    }

    @Test
    void an_organiser_closes_a_space() {
        space.given(OPENED).when(close(ORGANISER)).then(CLOSED);
    }

    @Test
    void closing_twice_changes_nothing() {
        space.given(OPENED, CLOSED).when(close(ORGANISER)).thenNothing();
    }

    @Test
    void a_closed_space_does_not_change() {
        space.given(OPENED, CLOSED).when(changeGroundRules(ORGANISER)).thenRefused(Reason.SPACE_CLOSED);
        space.given(OPENED, CLOSED).when(changeRule(ORGANISER)).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void others_neither_change_nor_close_a_space() {
        space.given(OPENED).when(changeGroundRules(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
        space.given(OPENED).when(changeRule(by(ANA))).thenRefused(Reason.NOT_PERMITTED);
        space.given(OPENED).when(close(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        space.given(OPENED, CLOSED).when(close(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void every_event_counts_to_the_space_and_its_region() {
        var open = Space.evolve(new Space.Unopened(), OPENED);
        assertThat(Space.scope(new Space.Unopened(), OPENED)).isEqualTo(Scope.in(SPACE, LONDON));
        assertThat(Space.scope(open, CLOSED)).isEqualTo(Scope.in(SPACE, LONDON));
    }

    private static SpaceCommand open(Act act) {
        return new OpenSpace(SPACE, act, LONDON, TEXT, TEXT, HOSTS, TEXT, Visibility.MEMBERS, RULE);
    }

    private static SpaceCommand changeGroundRules(Act act) {
        return new ChangeGroundRules(SPACE, act, OTHER_TEXT);
    }

    private static SpaceCommand changeRule(Act act) {
        return new ChangeAgreementRule(SPACE, act, OTHER_RULE);
    }

    private static SpaceCommand close(Act act) {
        return new CloseSpace(SPACE, act, REASON);
    }
}
