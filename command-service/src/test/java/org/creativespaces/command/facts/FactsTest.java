package org.creativespaces.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_RULE;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.NGO;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsTest {
    private static final Event OPENED =
            new SpaceOpened(SPACE, LONDON, TEXT, TEXT, List.of(), TEXT, Visibility.PUBLIC, RULE);
    private static final Event REGISTERED = new ParticipantRegistered(ANA, LONDON, CARER, TEXT, null, null);

    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final ChallengeId CHALLENGE = ChallengeId.of("0190a5c0-0000-7000-8000-000000000007");
    private static final NarrativeId NARRATIVE = NarrativeId.of("0190a5c0-0000-7000-8000-000000000008");

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final List<Long> reads = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Facts facts = new LedgerFacts(
            counting(EmbeddedEventStore.builder().storageEngine(engine).build()),
            (aggregateId, sequence) -> ends.getOrDefault(aggregateId, Long.MAX_VALUE) <= sequence);

    @Test
    void what_is_not_there_has_no_facts() {
        assertThat(facts.space(SPACE)).isEmpty();
        assertThat(facts.person(ANA)).isEmpty();
    }

    @Test
    void a_space_is_folded_from_its_stream() {
        happened(OPENED);
        assertThat(facts.space(SPACE)).hasValue(new SpaceFacts(SPACE, LONDON, Visibility.PUBLIC, 1, RULE, false));
        happened(new GroundRulesChanged(SPACE, 2, TEXT));
        happened(new AgreementRuleChanged(SPACE, OTHER_RULE));
        assertThat(facts.space(SPACE)).hasValue(new SpaceFacts(SPACE, LONDON, Visibility.PUBLIC, 2, OTHER_RULE, false));
        happened(new SpaceClosed(SPACE, REASON));
        assertThat(facts.space(SPACE)).hasValue(new SpaceFacts(SPACE, LONDON, Visibility.PUBLIC, 2, OTHER_RULE, true));
    }

    @Test
    void a_person_is_folded_from_their_stream() {
        happened(REGISTERED);
        happened(new SpaceJoined(ANA, SPACE, LEEDS, 1, CARER, null));
        happened(new SpaceJoined(ANA, OTHER_SPACE, LEEDS, 1, CARER, null));
        happened(new ConstituencyChanged(ANA, NGO, null));
        assertThat(facts.person(ANA))
                .hasValue(new PersonFacts(
                        ANA,
                        LONDON,
                        NGO,
                        HashTreePSet.<SpaceId>empty().plus(SPACE).plus(OTHER_SPACE),
                        false));
        happened(new SpaceLeft(ANA, SPACE, LEEDS, null));
        happened(new SpaceLeft(ANA, OTHER_SPACE, LEEDS, null));
        happened(new PersonalDataErased(ANA, null));
        assertThat(facts.person(ANA)).hasValue(new PersonFacts(ANA, LONDON, NGO, HashTreePSet.empty(), true));
    }

    @Test
    void a_stream_that_is_known_to_have_come_no_further_is_not_read_again() {
        happened(REGISTERED);
        ends.put(ANA.toString(), 1L);
        for (var i = 0; i < 3; i++) assertThat(facts.person(ANA)).isPresent();
        assertThat(reads).containsExactly(0L);
        happened(new ConstituencyChanged(ANA, NGO, null));
        ends.put(ANA.toString(), 2L);
        assertThat(facts.person(ANA))
                .hasValueSatisfying(person -> assertThat(person.constituency()).isEqualTo(NGO));
        assertThat(reads).containsExactly(0L, 1L);
    }

    @Test
    void an_organisation_is_folded_from_its_stream() {
        happened(new OrganisationRegistered(BODY, LEEDS, OrganisationKind.NGO, TEXT));
        happened(new MandateGranted(BODY, ANA, List.of(MandateScope.ENDORSE, MandateScope.COMMIT), null));
        happened(new MandateGranted(BODY, ANA, List.of(MandateScope.SHARE_RISK), null));
        assertThat(facts.organisation(BODY).orElseThrow().mandates(ANA, MandateScope.SHARE_RISK))
                .isTrue();
        assertThat(facts.organisation(BODY).orElseThrow().mandates(ANA, MandateScope.ENDORSE))
                .isFalse();
        happened(new MandateRevoked(BODY, ANA, null));
        assertThat(facts.organisation(BODY)).hasValue(new OrganisationFacts(BODY, LEEDS, HashTreePMap.empty()));
    }

    @Test
    void a_challenge_is_folded_from_its_stream() {
        happened(new ChallengeRaised(CHALLENGE, SPACE, LEEDS, null, TEXT, null));
        happened(new NarrativeShared(CHALLENGE, NARRATIVE, NarrativeKind.EVIDENCE, new Party(ANA, CARER, null), TEXT));
        happened(new ChallengeClosed(CHALLENGE, REASON));
        assertThat(facts.challenge(CHALLENGE))
                .hasValue(new ChallengeFacts(CHALLENGE, SPACE, HashTreePSet.singleton(NARRATIVE)));
    }

    @Test
    void a_solution_is_folded_from_its_stream() {
        happened(new SolutionProposed(
                SOLUTION, SPACE, LEEDS, new Party(ANA, CARER, null), TEXT, null, List.of(), List.of(), RULE, null));
        happened(new SolutionCirculated(SOLUTION, 1, List.of(LONDON), TEXT));
        assertThat(facts.solution(SOLUTION))
                .hasValue(new SolutionFacts(SOLUTION, SPACE, LEEDS, HashTreePSet.singleton(1), false, null));
    }

    @Test
    void what_stopped_a_solution_is_folded_from_its_stream() {
        happened(new SolutionProposed(SOLUTION, SPACE, LEEDS, null, TEXT, null, List.of(), List.of(), RULE, null));
        assertThat(stopped()).isNull();
        happened(new SolutionWithheld(SOLUTION, REASON));
        assertThat(stopped()).isEqualTo(Reason.SOLUTION_WITHHELD);
        happened(new SolutionReinstated(SOLUTION, REASON));
        assertThat(stopped()).isNull();
        happened(new SolutionMerged(SOLUTION, SolutionId.of(SPACE.toString()), REASON));
        assertThat(stopped()).isEqualTo(Reason.SOLUTION_MERGED);
        happened(new SolutionWithheld(SOLUTION, REASON));
        assertThat(stopped()).isEqualTo(Reason.SOLUTION_MERGED);
    }

    @Test
    void that_a_solution_was_withdrawn_is_folded_from_its_stream() {
        happened(new SolutionProposed(SOLUTION, SPACE, LEEDS, null, TEXT, null, List.of(), List.of(), RULE, null));
        happened(new SolutionWithdrawn(SOLUTION, REASON));
        assertThat(stopped()).isEqualTo(Reason.SOLUTION_WITHDRAWN);
    }

    private Reason stopped() {
        return facts.solution(SOLUTION).orElseThrow().stopped();
    }

    @Test
    void only_what_is_new_is_read() {
        happened(OPENED);
        facts.space(SPACE);
        facts.space(SPACE);
        happened(new GroundRulesChanged(SPACE, 2, TEXT));
        facts.space(SPACE);
        facts.space(SPACE);
        assertThat(reads).containsExactly(0L, 1L, 1L, 2L);
    }

    @Test
    void a_stream_of_another_family_tells_nothing() {
        happened(OPENED);
        assertThat(facts.person(new ParticipantId(SPACE.value()))).isEmpty();
    }

    private void happened(Event event) {
        var sequence = engine.lastSequenceNumberFor(event.aggregateId())
                .map(last -> last + 1)
                .orElse(0L);
        engine.appendEvents(new GenericDomainEventMessage<>("family", event.aggregateId(), sequence, event));
    }

    /** Notes from where each stream is read. */
    private EventStore counting(EventStore store) {
        return (EventStore) Proxy.newProxyInstance(
                EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, args) -> {
                    reads.add((Long) args[1]);
                    return method.invoke(store, args);
                });
    }
}
