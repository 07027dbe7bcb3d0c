package org.creativespaces.command.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.creativespaces.command.state.Mongo;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.command.state.StateSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two processes with leases in one MongoDB database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeasesTest {
    private static final Duration LASTING = Duration.ofMillis(500);

    private final String url = Mongo.emptyDatabase();
    private final StateDb stateOfOne = new StateSettings(url, null, null).open(Path.of("nowhere"));
    private final StateDb stateOfTwo = new StateSettings(url, null, null).open(Path.of("nowhere"));
    private Leases one;
    private Leases two;

    @BeforeEach
    void begin() {
        one = Leases.begin(stateOfOne, "one", LASTING, System::nanoTime);
        await().until(one.named(Duty.IMPORTS)::isOurs);
        two = Leases.begin(stateOfTwo, "two", LASTING, System::nanoTime);
        await().until(() -> two.holders().get(Duty.IMPORTS).equals("one"));
    }

    @AfterEach
    void end() {
        two.close();
        stateOfTwo.close();
    }

    @Test
    void who_stops_leaves_its_duties_to_the_other_at_once() {
        assertThat(two.named(Duty.IMPORTS).isOurs()).isFalse();
        var before = one.named(Duty.IMPORTS).fence();
        assertThat(two.isCurrent(before)).isTrue();

        one.close();

        assertThat(one.named(Duty.IMPORTS).isOurs()).isFalse();
        await().until(two.named(Duty.IMPORTS)::isOurs);
        assertThat(two.named(Duty.IMPORTS).fence().term()).isGreaterThan(before.term());
        assertThat(two.isCurrent(before)).isFalse();
        assertThat(two.holders()).containsEntry(Duty.IMPORTS, "two");
        stateOfOne.close();
    }

    /** As one that was killed, or cut off. */
    @Test
    void who_is_not_heard_of_any_more_is_followed_once_its_lease_has_run_out() {
        stateOfOne.close();

        await().until(two.named(Duty.ERASURES)::isOurs);

        assertThat(one.named(Duty.ERASURES).isOurs()).isFalse();
        one.close();
        assertThat(two.named(Duty.ERASURES).isOurs()).isTrue();
    }

    @Test
    void what_is_sent_in_a_term_that_has_ended_is_not_recorded() throws Exception {
        var events = SimpleEventBus.builder().build();
        var recorded = new ArrayList<Object>();
        events.subscribe(all -> all.forEach(event -> recorded.add(event.getPayload())));
        var current = one.named(Duty.IMPORTS).fence();
        var earlier = new Fence(current.duty(), current.holder(), current.term() - 1);

        handle(events, current, "in time");
        assertThatThrownBy(() -> handle(events, earlier, "late")).isInstanceOf(Superseded.class);
        handle(events, Fence.NONE, "by anybody");

        assertThat(recorded).containsExactly("in time", "by anybody");
        one.close();
        stateOfOne.close();
    }

    /** Handles a command as the handlers of an aggregate do: the event is on its way before the command is committed. */
    private void handle(SimpleEventBus events, Fence fence, String what) throws Exception {
        var command = new GenericCommandMessage<>(what).andMetaData(fence.metaData());
        var unit = DefaultUnitOfWork.startAndGet(command);
        var fenced = new FencedCommands(two);
        var result = unit.executeWithResult(() ->
                fenced.handle(unit, new DefaultInterceptorChain<>(unit, List.of(), message -> {
                    events.publish(GenericEventMessage.asEventMessage(what));
                    return what;
                })));
        if (result.isExceptional()) throw (Exception) result.exceptionResult();
    }
}
