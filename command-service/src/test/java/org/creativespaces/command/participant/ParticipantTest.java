package org.creativespaces.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.adminOnBehalf;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BIRMINGHAM;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.SERVICE_USER;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Ana lives in London and joins a space in Leeds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipantTest {
    private static final ParticipantEvent REGISTERED = new ParticipantRegistered(ANA, LONDON, CARER, TEXT, TEXT, null);
    private static final ParticipantEvent JOINED = new SpaceJoined(ANA, SPACE, LEEDS, 2, CARER, null);
    private static final ParticipantEvent LEFT = new SpaceLeft(ANA, SPACE, LEEDS, null);
    private static final ParticipantEvent ERASED = new PersonalDataErased(ANA, null);
    private static final SpaceFacts OPEN = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 2, RULE, false);
    private static final SpaceFacts CLOSED = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 2, RULE, true);

    private final DeciderSpec<ParticipantCommand, Participant, ParticipantEvent> elsewhere = in(null);
    private final DeciderSpec<ParticipantCommand, Participant, ParticipantEvent> inOpenSpace = in(OPEN);
    private final DeciderSpec<ParticipantCommand, Participant, ParticipantEvent> inClosedSpace = in(CLOSED);

    @Test
    void a_person_registers() {
        elsewhere.given().when(register(by(ANA))).then(REGISTERED);
    }

    @Test
    void an_organiser_of_the_region_registers_a_person() {
        elsewhere.given().when(register(onBehalf(ANA, LONDON))).then(REGISTERED);
    }

    @Test
    void nobody_else_registers_a_person() {
        elsewhere.given().when(register(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given().when(register(onBehalf(ANA, LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given().when(register(onBehalf(BO, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given().when(register(adminOnBehalf(ANA))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given().when(register(organiser(LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void a_person_registers_once() {
        elsewhere.given(REGISTERED).when(register(by(ANA))).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void an_erased_person_does_not_register_again() {
        elsewhere.given(REGISTERED, ERASED).when(register(by(ANA))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void who_did_not_register_is_not_there() {
        elsewhere.given().when(change(by(ANA))).thenRefused(Reason.PARTICIPANT_NOT_FOUND);
        inOpenSpace.given().when(join(by(ANA))).thenRefused(Reason.PARTICIPANT_NOT_FOUND);
        inOpenSpace.given().when(leave(by(ANA))).thenRefused(Reason.PARTICIPANT_NOT_FOUND);
        elsewhere.given().when(erase(by(ANA))).thenRefused(Reason.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void a_person_changes_their_constituency() {
        elsewhere.given(REGISTERED).when(change(by(ANA))).then(new ConstituencyChanged(ANA, SERVICE_USER, REASON));
    }

    @Test
    void organisers_of_the_persons_region_and_of_their_spaces_change_it_for_them() {
        var changed = new ConstituencyChanged(ANA, SERVICE_USER, REASON);
        elsewhere.given(REGISTERED).when(change(onBehalf(ANA, LONDON))).then(changed);
        elsewhere.given(REGISTERED, JOINED).when(change(onBehalf(ANA, LEEDS))).then(changed);
    }

    @Test
    void nobody_else_changes_it() {
        elsewhere.given(REGISTERED).when(change(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given(REGISTERED).when(change(onBehalf(ANA, LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere
                .given(REGISTERED, JOINED, LEFT)
                .when(change(onBehalf(ANA, LEEDS)))
                .thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given(REGISTERED).when(change(organiser(LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void the_same_constituency_changes_nothing() {
        elsewhere
                .given(REGISTERED, new ConstituencyChanged(ANA, SERVICE_USER, null))
                .when(change(by(ANA)))
                .thenNothing();
    }

    @Test
    void a_person_joins_an_open_space_by_accepting_its_ground_rules() {
        inOpenSpace.given(REGISTERED).when(join(by(ANA))).then(new SpaceJoined(ANA, SPACE, LEEDS, 2, CARER, REASON));
    }

    @Test
    void the_constituency_recorded_with_a_membership_is_the_present_one() {
        inOpenSpace
                .given(REGISTERED, new ConstituencyChanged(ANA, SERVICE_USER, null))
                .when(join(by(ANA)))
                .then(new SpaceJoined(ANA, SPACE, LEEDS, 2, SERVICE_USER, REASON));
    }

    @Test
    void an_organiser_of_the_spaces_region_joins_a_person() {
        inOpenSpace
                .given(REGISTERED)
                .when(join(onBehalf(ANA, LEEDS)))
                .then(new SpaceJoined(ANA, SPACE, LEEDS, 2, CARER, REASON));
    }

    @Test
    void nobody_else_joins_a_person() {
        inOpenSpace.given(REGISTERED).when(join(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(REGISTERED).when(join(by(BO))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void nobody_joins_or_leaves_a_space_that_is_not_there() {
        elsewhere.given(REGISTERED).when(join(by(ANA))).thenRefused(Reason.SPACE_NOT_FOUND);
        elsewhere.given(REGISTERED).when(leave(by(ANA))).thenRefused(Reason.SPACE_NOT_FOUND);
    }

    @Test
    void nobody_joins_a_closed_space() {
        inClosedSpace.given(REGISTERED).when(join(by(ANA))).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void nobody_joins_by_accepting_other_ground_rules_than_the_current() {
        for (var version : List.of(1, 3)) {
            inOpenSpace
                    .given(REGISTERED)
                    .when(new JoinSpace(ANA, by(ANA), SPACE, version, null))
                    .thenRefused(Reason.GROUND_RULES_NOT_CURRENT);
        }
    }

    @Test
    void joining_twice_changes_nothing() {
        inOpenSpace.given(REGISTERED, JOINED).when(join(by(ANA))).thenNothing();
    }

    @Test
    void who_left_joins_again() {
        inOpenSpace
                .given(REGISTERED, JOINED, LEFT)
                .when(join(by(ANA)))
                .then(new SpaceJoined(ANA, SPACE, LEEDS, 2, CARER, REASON));
    }

    @Test
    void a_person_leaves_an_open_or_a_closed_space() {
        var left = new SpaceLeft(ANA, SPACE, LEEDS, REASON);
        inOpenSpace.given(REGISTERED, JOINED).when(leave(by(ANA))).then(left);
        inClosedSpace.given(REGISTERED, JOINED).when(leave(by(ANA))).then(left);
    }

    @Test
    void an_organiser_of_the_spaces_region_lets_a_person_leave() {
        inOpenSpace
                .given(REGISTERED, JOINED)
                .when(leave(onBehalf(ANA, LEEDS)))
                .then(new SpaceLeft(ANA, SPACE, LEEDS, REASON));
    }

    @Test
    void nobody_else_lets_a_person_leave() {
        inOpenSpace.given(REGISTERED, JOINED).when(leave(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        inOpenSpace.given(REGISTERED, JOINED).when(leave(by(BO))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void leaving_where_one_is_no_member_changes_nothing() {
        inOpenSpace.given(REGISTERED).when(leave(by(ANA))).thenNothing();
    }

    @Test
    void being_forgotten_ends_every_membership_first() {
        elsewhere
                .given(REGISTERED, new SpaceJoined(ANA, OTHER_SPACE, BIRMINGHAM, 1, CARER, null), JOINED)
                .when(erase(by(ANA)))
                .then(
                        new SpaceLeft(ANA, SPACE, LEEDS, REASON),
                        new SpaceLeft(ANA, OTHER_SPACE, BIRMINGHAM, REASON),
                        new PersonalDataErased(ANA, REASON));
    }

    @Test
    void organisers_of_the_persons_region_and_of_their_spaces_have_them_forgotten() {
        elsewhere.given(REGISTERED).when(erase(onBehalf(ANA, LONDON))).then(new PersonalDataErased(ANA, REASON));
        elsewhere
                .given(REGISTERED, JOINED)
                .when(erase(onBehalf(ANA, LEEDS)))
                .then(new SpaceLeft(ANA, SPACE, LEEDS, REASON), new PersonalDataErased(ANA, REASON));
    }

    @Test
    void nobody_else_has_a_person_forgotten() {
        elsewhere.given(REGISTERED).when(erase(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given(REGISTERED).when(erase(onBehalf(ANA, LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        elsewhere.given(REGISTERED, ERASED).when(erase(by(BO))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void being_forgotten_twice_changes_nothing() {
        elsewhere.given(REGISTERED, ERASED).when(erase(by(ANA))).thenNothing();
        elsewhere
                .given(REGISTERED, JOINED, LEFT, ERASED)
                .when(erase(onBehalf(ANA, LEEDS)))
                .thenNothing();
    }

    @Test
    void an_erased_person_does_nothing_more() {
        elsewhere.given(REGISTERED, ERASED).when(change(by(ANA))).thenRefused(Reason.PERSON_ERASED);
        inOpenSpace.given(REGISTERED, ERASED).when(join(by(ANA))).thenRefused(Reason.PERSON_ERASED);
        inOpenSpace.given(REGISTERED, ERASED).when(leave(by(ANA))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void memberships_count_to_the_space_and_its_region() {
        var state = after(REGISTERED);
        assertThat(Participant.scope(state, JOINED)).isEqualTo(Scope.in(SPACE, LEEDS));
        assertThat(Participant.scope(after(REGISTERED, JOINED), LEFT)).isEqualTo(Scope.in(SPACE, LEEDS));
    }

    @Test
    void the_person_counts_to_their_region_and_concerns_those_of_their_spaces() {
        var changed = new ConstituencyChanged(ANA, SERVICE_USER, null);
        var inBirmingham = new SpaceJoined(ANA, OTHER_SPACE, BIRMINGHAM, 1, CARER, null);
        assertThat(Participant.scope(after(), REGISTERED)).isEqualTo(new Scope(LONDON, null, List.of()));
        assertThat(Participant.scope(after(REGISTERED, JOINED, inBirmingham), changed))
                .isEqualTo(new Scope(LONDON, null, List.of(BIRMINGHAM, LEEDS)));
        assertThat(Participant.scope(after(REGISTERED, JOINED, inBirmingham, LEFT), changed))
                .isEqualTo(new Scope(LONDON, null, List.of(BIRMINGHAM)));
    }

    @Test
    void being_forgotten_concerns_every_region_the_person_was_ever_in() {
        assertThat(Participant.scope(after(REGISTERED, JOINED, LEFT), ERASED))
                .isEqualTo(new Scope(LONDON, null, List.of(LEEDS)));
    }

    private static Participant after(ParticipantEvent... history) {
        Participant state = new Participant.Unregistered();
        for (var event : history) state = Participant.evolve(state, event);
        return state;
    }

    private static DeciderSpec<ParticipantCommand, Participant, ParticipantEvent> in(SpaceFacts space) {
        var standing = new Standing(space, null);
        return new DeciderSpec<>(
                new Participant.Unregistered(),
                Participant::evolve,
                (command, state) -> Participant.decide(command, standing, state));
    }

    private static ParticipantCommand register(Act act) {
        return new RegisterParticipant(ANA, act, LONDON, CARER, TEXT, TEXT, null);
    }

    private static ParticipantCommand change(Act act) {
        return new ChangeConstituency(ANA, act, SERVICE_USER, REASON);
    }

    private static ParticipantCommand join(Act act) {
        return new JoinSpace(ANA, act, SPACE, 2, REASON);
    }

    private static ParticipantCommand leave(Act act) {
        return new LeaveSpace(ANA, act, SPACE, REASON);
    }

    private static ParticipantCommand erase(Act act) {
        return new ErasePersonalData(ANA, act, REASON);
    }
}
