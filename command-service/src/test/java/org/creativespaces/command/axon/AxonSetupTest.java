package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.keys.KeyName;
import org.creativespaces.command.keys.KeysDestroyed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.DuplicateCommand;
import org.creativespaces.command.ledger.ErasureLog;
import org.creativespaces.command.ledger.ErasureLog.OfText;
import org.creativespaces.command.ledger.EventLog;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.TextRedacted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Axon on Spring Boot 4 loses its store without a word if it is set up in the wrong order: so every part is named here. */
@SpringBootTest(
        classes = AxonSetupTest.Program.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.config.import=classpath:command-service.yaml")
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonSetupTest {
    @EnableAutoConfiguration
    @EnableConfigurationProperties(CommandProperties.class)
    @ComponentScan({
        "org.creativespaces.command.axon",
        "org.creativespaces.command.ledger",
        "org.creativespaces.command.duty",
        "org.creativespaces.command.keys"
    })
    static class Program {}

    record State(SpaceId space, List<Integer> counts) {}

    @TempDir
    static Path folder;

    private final SpaceId space = new SpaceId(UUID.randomUUID());

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("creative-spaces.data-dir", folder::toString);
    }

    @Test
    void the_event_store_is_embedded_over_the_ledger(ApplicationContext context) {
        assertThat(context.getBean(EventBus.class))
                .isExactlyInstanceOf(EmbeddedEventStore.class)
                .isSameAs(context.getBean(EventStore.class))
                .isSameAs(context.getBean(Configuration.class).eventStore());
        assertThat(context.getBean(EventStorageEngine.class).getClass().getSimpleName())
                .isEqualTo("LedgerEngine");
        assertThat(context.getBean(CommandLog.class).getClass().getSimpleName()).isEqualTo("LedgerCommandLog");
        assertThat(context.getBean("ledgerHealthIndicator", HealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void events_have_our_stored_form_and_all_else_axons_json(ApplicationContext context) {
        var axon = context.getBean(Configuration.class);
        assertThat(axon.eventSerializer()).isExactlyInstanceOf(WireSerializer.class);
        assertThat(axon.messageSerializer()).isExactlyInstanceOf(Jackson3Serializer.class);
        assertThat(axon.serializer()).isExactlyInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void commands_are_handled_here_without_a_transaction(ApplicationContext context) {
        assertThat(context.getBean(CommandBus.class))
                .isExactlyInstanceOf(SimpleCommandBus.class)
                .isSameAs(context.getBean(Configuration.class).commandBus());
        assertThat(context.getBean(TransactionManager.class)).isSameAs(NoTransactionManager.INSTANCE);
        assertThat(context.getBean("aggregateCache")).isExactlyInstanceOf(AggregateCache.class);
        assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC());
    }

    @Test
    void nothing_takes_snapshots_processes_events_or_phones_home(ApplicationContext context) {
        assertThat(context.getBeansOfType(SnapshotTriggerDefinition.class)).isEmpty();
        assertThat(context.getBean(Configuration.class)
                        .eventProcessingConfiguration()
                        .eventProcessors())
                .isEmpty();
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
    }

    @Test
    void axon_adds_nothing_to_the_envelope(ApplicationContext context) {
        var command = GenericMessage.asMessage("command");
        assertThat(context.getBean(Configuration.class).correlationDataProviders())
                .allSatisfy(provider ->
                        assertThat(provider.correlationDataFor(command)).isEmpty());
    }

    @Test
    void messages_are_named_by_ids_that_rise_with_time() {
        var first = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        var second = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        assertThat(first.version()).isEqualTo(7);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void a_token_of_a_replay_survives_being_stored(ApplicationContext context) {
        var serializer = context.getBean(Configuration.class).serializer();
        var token = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7));
        Object read = serializer.deserialize(serializer.serialize(token, String.class));
        assertThat(read).isEqualTo(token);
    }

    @Test
    void what_was_published_is_read_back_with_the_time_of_its_recording(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        var before = Instant.now().minusMillis(1);
        store.publish(changed(0, "c1", 1), changed(1, "c1", 2));
        var read = store.readEvents(space.toString()).asStream().toList();
        assertThat(read).<Object>extracting(DomainEventMessage::getPayload).containsExactly(rule(1), rule(2));
        assertThat(read)
                .extracting(DomainEventMessage::getMetaData)
                .allSatisfy(metaData -> assertThat(metaData)
                        .containsOnly(Map.entry("commandId", "c1 of " + space), Map.entry("actor", "client:x")));
        assertThat(read)
                .extracting(DomainEventMessage::getTimestamp)
                .allSatisfy(time -> assertThat(time).isBetween(before, Instant.now()));
        assertThat(store.readEvents(space.toString(), 1).asStream()).hasSize(1);
        assertThat(store.readEvents(space.toString(), 2).asStream()).isEmpty();
        assertThat(store.lastSequenceNumberFor(space.toString())).contains(1L);
        assertThat(store.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void the_stream_of_all_events_is_followed_by_position(ApplicationContext context) throws Exception {
        var store = context.getBean(EventStore.class);
        var head = store.createHeadToken().position().orElseThrow();
        store.publish(changed(0, "c1", 1));
        try (var stream = store.openStream(new GlobalSequenceTrackingToken(head))) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(head + 1));
            store.publish(changed(1, "c2", 2));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(rule(2));
        }
        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(head + 2));
        assertThat(store.createTokenAt(Instant.EPOCH)).isEqualTo(store.createTailToken());
        assertThat(store.createTokenAt(Instant.now().plusSeconds(60))).isEqualTo(store.createHeadToken());
    }

    @Test
    void more_events_than_one_read_fetches_come_in_order(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        for (var sequence = 0; sequence < 1_200; sequence += 100) publishHundred(store, sequence);
        assertThat(store.readEvents(space.toString()).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(1_200)
                .isSorted();
    }

    @Test
    void clashes_are_told_apart(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        store.publish(changed(0, "c1", 1));
        assertThatThrownBy(() -> store.publish(changed(0, "c2", 2))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.publish(changed(1, "c1", 2))).isInstanceOf(DuplicateCommand.class);
    }

    @Test
    void an_event_without_its_command_is_refused(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        var anonymous = new GenericDomainEventMessage<>("space", space.toString(), 0, rule(1));
        assertThatThrownBy(() -> store.publish(anonymous)).hasMessageEndingWith("carries no commandId");
    }

    @Test
    void a_snapshot_is_any_json_and_no_event(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        store.publish(changed(0, "c of snapshot", 1));
        var state = new State(space, List.of(1, 2));
        store.storeSnapshot(new GenericDomainEventMessage<>("space", space.toString(), 0, state));
        assertThat(store.readEvents(space.toString()).next().getPayload()).isEqualTo(state);
    }

    @Test
    void whoever_is_erased_has_no_keys_when_publishing_returns(ApplicationContext context) {
        var ana = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
        var text = new Sealer.Text(Owner.person(ana), "c1", "pseudonym", "Wren");
        context.getBean(Sealer.class).seal(text);
        context.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "participant",
                        ana.toString(),
                        0,
                        new PersonalDataErased(ana, null),
                        Map.of("commandId", "c2")));
        assertThatThrownBy(() -> context.getBean(Sealer.class).seal(text)).isInstanceOf(KeysDestroyed.class);
        assertThat(context.getBean("erasureHealthIndicator", HealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void a_redacted_text_has_no_key_when_publishing_returns(ApplicationContext context) {
        var text = new Sealer.Text(Owner.programme("space", space), "c of " + space, "title", "Names somebody");
        var kid = KeyName.in(context.getBean(Sealer.class).seal(text).jwe()).orElseThrow();
        var redacted = new TextRedacted(space, "event-1", "title", kid, new Sealed("h..i.reason.t"));
        context.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "space", space.toString(), 0, redacted, Map.of("commandId", "c2 of " + space)));
        assertThatThrownBy(() -> context.getBean(Sealer.class).seal(text)).isInstanceOf(KeysDestroyed.class);
        assertThat(context.getBean(ErasureLog.class).after(0))
                .filteredOn(OfText.class::isInstance)
                .extracting(erasure -> ((OfText) erasure).key())
                .containsExactly(kid);
    }

    @Test
    void an_event_is_found_by_its_id_whole_and_with_its_envelope(ApplicationContext context) {
        var envelope = new Envelope(
                Actor.client("x"),
                null,
                space,
                new RegionCode("E08000035"),
                List.of(new RegionCode("E12000007")),
                "c of " + space,
                "c of " + space,
                null,
                Instant.EPOCH,
                "00");
        var store = context.getBean(EventStore.class);
        var event = new GenericDomainEventMessage<>("space", space.toString(), 0, rule(3), envelope.toMap());
        store.publish(event);
        var found = new EventLog.Found(rule(3), envelope);
        assertThat(context.getBean(EventLog.class).find(event.getIdentifier())).hasValue(found);
        assertThat(new StreamedEventLog(store).find(event.getIdentifier())).hasValue(found);
        assertThat(context.getBean(EventLog.class).find("nothing")).isEmpty();
        assertThat(new StreamedEventLog(store).find("nothing")).isEmpty();
    }

    @Test
    void a_restart_finds_everything_again() {
        program().run(context -> context.getBean(EventStore.class).publish(changed(0, "c1", 1)));
        program()
                .run(context -> assertThat(context.getBean(EventStore.class)
                                .readEvents(space.toString())
                                .asStream())
                        .hasSize(1));
    }

    private ApplicationContextRunner program() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Program.class)
                .withPropertyValues(
                        "spring.config.import=classpath:command-service.yaml",
                        "creative-spaces.data-dir=" + folder.resolve("restarted"));
    }

    private void publishHundred(EventStore store, int first) {
        store.publish(IntStream.range(first, first + 100)
                .mapToObj(sequence -> changed(sequence, "c" + first, 1 + sequence))
                .toList());
    }

    private AgreementRuleChanged rule(int minEndorsements) {
        return new AgreementRuleChanged(space, new AgreementRule(minEndorsements, 0, false, false));
    }

    private DomainEventMessage<?> changed(long sequence, String commandId, int minEndorsements) {
        return new GenericDomainEventMessage<>(
                "space",
                space.toString(),
                sequence,
                rule(minEndorsements),
                Map.of("commandId", commandId + " of " + space, "actor", "client:x"));
    }
}
