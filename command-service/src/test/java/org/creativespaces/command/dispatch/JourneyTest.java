package org.creativespaces.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.decision.Acts.NOON;
import static org.creativespaces.command.decision.Acts.as;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_RULE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.Constituency.CARER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.RedactChallengeText;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Crowded;
import org.creativespaces.command.decision.ManyAnswers;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.organisation.RedactOrganisationText;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.participant.RedactParticipantText;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.RedactSolutionText;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.command.space.RedactSpaceText;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** All families together on Axon and Spring: facts flow from one to the other, every event carries its envelope. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
        classes = AxonApp.class,
        properties = {"axon.serializer.general=jackson3", "axon.axonserver.enabled=false", "spring.main.banner-mode=off"
        },
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class JourneyTest {
    private static final ConcernId CONCERN = ConcernId.of("0190a5c0-0000-7000-8000-000000000006");
    private static final String HEX = "[0-9a-f]{32}";
    private static final RedactText.Words REDACTION =
            new RedactText.Words("event-1", "title", "key-1", Scope.of(LEEDS, List.of(LONDON)), TEXT);

    private final SpaceId space = new SpaceId(UUID.randomUUID());
    private final ParticipantId ana = new ParticipantId(UUID.randomUUID());
    private final ParticipantId bo = new ParticipantId(UUID.randomUUID());
    private final SolutionId solution = new SolutionId(UUID.randomUUID());

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private CountedEvents events;

    private int commands;

    @BeforeEach
    void ana_of_london_joins_a_space_of_leeds() {
        var act = next(organiser(LEEDS));
        dispatcher.send(new OpenSpace(space, act, LEEDS, TEXT, TEXT, List.of(), TEXT, Visibility.PUBLIC, OTHER_RULE));
        for (var person : List.of(ana, bo)) {
            dispatcher.send(new RegisterParticipant(person, next(by(person)), LONDON, CARER, TEXT, null, null));
            dispatcher.send(new JoinSpace(person, next(by(person)), space, 1, null));
        }
    }

    @Test
    void an_act_of_a_member_counts_to_the_space_and_its_region() {
        var outcome = dispatcher.send(propose(next(by(ana))));

        assertThat(outcome.version()).isEqualTo(1);
        assertThat(outcome.events()).hasSize(1);
        var envelope = envelopes(solution).getFirst();
        assertThat(envelope.salt()).matches(HEX);
        assertThat(envelope)
                .isEqualTo(new Envelope(
                        Actor.participant(ana),
                        null,
                        space,
                        LEEDS,
                        List.of(),
                        ana + "-6",
                        "workshop-7",
                        null,
                        NOON,
                        envelope.salt()));
    }

    @Test
    void events_carry_their_envelope_and_nothing_beside_it() {
        dispatcher.send(propose(next(by(ana))));
        var stored = CountedEvents.strings(events.of(solution).getFirst());
        assertThat(stored).isEqualTo(Envelope.of(stored).toMap());
    }

    @Test
    void who_came_together_is_answered_and_recorded_each() {
        dispatcher.send(propose(next(by(ana))));
        var ofStranger = endorse(next(by(new ParticipantId(UUID.randomUUID()))));
        var all = List.<Crowded>of(endorse(next(by(bo))), ofStranger, endorse(next(by(ana))));
        ManyAnswers answers = gateway.sendAndWait(all.getFirst().together(all));

        assertThat(answers.each()).hasExactlyElementsOfTypes(Outcome.class, Refusal.class, Outcome.class);
        assertThat(((Outcome) answers.each().getFirst()).events().getFirst().id())
                .isEqualTo(events.of(solution).get(1).getIdentifier());
        assertThat(envelopes(solution))
                .extracting(Envelope::commandId)
                .contains(all.getFirst().act().commandId(), all.getLast().act().commandId())
                .doesNotContain(ofStranger.act().commandId());
    }

    @Test
    void what_an_organiser_records_names_both() {
        dispatcher.send(propose(next(onBehalf(ana, LEEDS))));
        assertThat(envelopes(solution).getFirst().actor()).isEqualTo(Actor.participant(ana));
        assertThat(envelopes(solution).getFirst().recordedBy()).isEqualTo(Actor.client("organiser-cli"));
    }

    @Test
    void what_follows_from_an_act_names_the_event_it_follows_from() {
        dispatcher.send(propose(next(by(ana))));
        var outcome = dispatcher.send(endorse(next(by(bo))));

        assertThat(outcome.events())
                .extracting(event -> event.type())
                .containsExactly(
                        "org.creativespaces.solution.endorsed.v1", "org.creativespaces.solution.agreement_reached.v1");
        assertThat(outcome.events())
                .extracting(event -> event.id())
                .isEqualTo(events.of(solution).stream()
                        .skip(1)
                        .map(DomainEventMessage::getIdentifier)
                        .toList());
        var endorsed = envelopes(solution).get(1);
        var reached = envelopes(solution).get(2);
        assertThat(endorsed.causationId()).isNull();
        assertThat(reached.causationId()).isEqualTo(outcome.events().getFirst().id());
        assertThat(reached.salt()).matches(HEX).isNotEqualTo(endorsed.salt());
    }

    @Test
    void being_forgotten_concerns_the_regions_the_person_was_in() {
        dispatcher.send(new ErasePersonalData(ana, next(by(ana)), null));
        var left = envelopes(ana).get(2);
        var erased = envelopes(ana).get(3);
        assertThat(left.region()).isEqualTo(LEEDS);
        assertThat(left.space()).isEqualTo(space);
        assertThat(erased.region()).isEqualTo(LONDON);
        assertThat(erased.space()).isNull();
        assertThat(erased.toRegions()).containsExactly(LEEDS);
    }

    @Test
    void every_family_records_once_that_a_text_is_redacted_and_to_whom_it_had_gone() {
        var body = new OrganisationId(UUID.randomUUID());
        var challenge = new ChallengeId(UUID.randomUUID());
        var organiser = organiser(LEEDS);
        dispatcher.send(new RegisterOrganisation(body, next(organiser), LEEDS, OrganisationKind.NGO, TEXT));
        dispatcher.send(new RaiseChallenge(challenge, next(organiser), space, TEXT, null));
        dispatcher.send(propose(next(by(ana))));
        dispatcher.send(new ErasePersonalData(ana, next(by(ana)), null));
        redactsOnce(space, act -> new RedactSpaceText(space, act, REDACTION));
        redactsOnce(ana, act -> new RedactParticipantText(ana, act, REDACTION));
        redactsOnce(body, act -> new RedactOrganisationText(body, act, REDACTION));
        redactsOnce(challenge, act -> new RedactChallengeText(challenge, act, REDACTION));
        redactsOnce(solution, act -> new RedactSolutionText(solution, act, REDACTION));
    }

    private void redactsOnce(Object aggregate, Function<Act, RedactText> command) {
        var before = events.of(aggregate).size();
        assertRefused(command.apply(next(organiser(LONDON))), Reason.NOT_PERMITTED);
        var outcome = dispatcher.send(command.apply(next(organiser(LEEDS))));
        assertThat(outcome.events()).hasSize(1);
        assertThat(outcome.version()).isEqualTo(before + 1);
        assertThat(dispatcher.send(command.apply(next(organiser(LEEDS)))).events())
                .isEmpty();
        var redacted = (Redaction) events.of(aggregate).getLast().getPayload();
        assertThat(redacted.key()).isEqualTo("key-1");
        var envelope = envelopes(aggregate).getLast();
        assertThat(envelope.region()).isEqualTo(LEEDS);
        assertThat(envelope.space()).isNull();
        assertThat(envelope.toRegions()).containsExactly(LONDON);
    }

    @Test
    void a_command_sent_again_has_its_first_outcome_though_no_log_remembers_it() {
        var command = propose(next(by(ana)));
        var first = dispatcher.send(command);
        dispatcher.send(endorse(next(by(bo))));
        assertThat(dispatcher.send(command)).isEqualTo(first);
        assertThat(events.of(solution)).hasSize(3);
    }

    @Test
    void the_command_that_began_a_thing_has_its_first_outcome_after_however_many_others() {
        var command = propose(next(by(ana)));
        var first = dispatcher.send(command);
        for (var i = 0; i < 100; i++) dispatcher.send(position(i % 2 == 0 ? Position.ENDORSE : Position.STAND_ASIDE));
        assertThat(dispatcher.send(command)).isEqualTo(first);
    }

    @Test
    void a_refusal_comes_back_as_such_whether_the_aggregate_is_there_or_not() {
        assertRefused(endorse(next(by(bo))), Reason.SOLUTION_NOT_FOUND);
        dispatcher.send(propose(next(by(ana))));
        assertRefused(propose(next(by(ana))), Reason.ALREADY_EXISTS);
    }

    @Test
    void a_refusal_does_not_make_the_next_command_read_the_stream_again() {
        dispatcher.send(propose(next(by(ana))));
        assertRefused(propose(next(by(ana))), Reason.ALREADY_EXISTS);
        var reads = events.wholeReads(solution);
        assertRefused(propose(next(by(ana))), Reason.ALREADY_EXISTS);
        dispatcher.send(endorse(next(by(bo))));
        assertThat(events.wholeReads(solution)).isEqualTo(reads);
    }

    @Test
    void nobody_begins_anything_in_the_stream_of_something_else() {
        var person = new ParticipantId(space.value());
        var command = new RegisterParticipant(person, next(by(person)), LEEDS, CARER, TEXT, null, null);
        assertThatThrownBy(() -> dispatcher.send(command)).hasMessage("The id names something else.");
        assertThat(events.of(space)).hasSize(1);
    }

    @Test
    void a_solution_is_merged_into_another_and_that_not_into_it() {
        var other = new SolutionId(UUID.randomUUID());
        dispatcher.send(propose(next(by(ana))));
        dispatcher.send(new Propose(other, next(by(ana)), space, null, TEXT, null, List.of(), List.of(), null));

        dispatcher.send(new Merge(solution, next(by(ana)), null, other, TEXT));

        assertRefused(new Merge(other, next(by(ana)), null, solution, TEXT), Reason.NOT_MERGEABLE);
        assertRefused(endorse(next(by(bo))), Reason.SOLUTION_MERGED);
    }

    @Test
    void what_was_undertaken_goes_on_in_a_closed_space() {
        var commitment = new CommitmentId(UUID.randomUUID());
        dispatcher.send(propose(next(by(ana))));
        dispatcher.send(endorse(next(by(bo))));
        dispatcher.send(new Commit(solution, next(by(bo)), commitment, null, TEXT, LocalDate.of(2027, 3, 31), null));
        dispatcher.send(new CloseSpace(space, next(organiser(LEEDS)), TEXT));

        assertThat(dispatcher
                        .send(new Fulfil(solution, next(by(bo)), commitment, null, TEXT))
                        .version())
                .isEqualTo(5);
        assertRefused(endorse(next(by(ana))), Reason.SPACE_CLOSED);
    }

    @Test
    void what_was_tried_and_found_close_is_passed_on_from_a_closed_space() {
        var trial = new TrialId(UUID.randomUUID());
        var day = LocalDate.of(2026, 12, 1);
        dispatcher.send(propose(next(by(ana))));
        dispatcher.send(
                new StartTrial(solution, next(organiser(LEEDS)), trial, TEXT, TEXT, Decimal.of("41.50"), day, null));
        dispatcher.send(new CloseSpace(space, next(organiser(LEEDS)), TEXT));

        assertRefused(adopt(trial), Reason.REVIEW_MISSING);
        dispatcher.send(new Review(solution, next(by(bo)), Verdict.CLOSE, null));
        dispatcher.send(adopt(trial));
        dispatcher.send(new Circulate(solution, next(organiser(LEEDS)), List.of(LONDON), TEXT));

        assertThat(envelopes(solution)).extracting(Envelope::toRegions).last().isEqualTo(List.of(LONDON));
        assertRefused(new Review(solution, next(by(bo)), Verdict.CLOSE, null), Reason.SPACE_CLOSED);
    }

    private ConcludeTrial adopt(TrialId trial) {
        return new ConcludeTrial(solution, next(organiser(LEEDS)), trial, TrialOutcome.ADOPT, TEXT);
    }

    private void assertRefused(Command command, Reason reason) {
        assertThatThrownBy(() -> dispatcher.send(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<Envelope> envelopes(Object aggregateId) {
        return events.of(aggregateId).stream()
                .map(message -> Envelope.of(CountedEvents.strings(message)))
                .toList();
    }

    private Propose propose(Act act) {
        return new Propose(solution, act, space, null, TEXT, null, List.of(), List.of(), null);
    }

    private TakePosition endorse(Act act) {
        return new TakePosition(solution, act, Position.ENDORSE, CONCERN, null, null, false, false);
    }

    private TakePosition position(Position position) {
        return new TakePosition(solution, next(by(bo)), position, CONCERN, null, null, false, false);
    }

    private Act next(Act act) {
        return as(act, ana + "-" + ++commands);
    }
}
