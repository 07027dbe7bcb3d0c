package org.creativespaces.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LONDON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HomeSendingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Wish(String target, Act act) implements Command {}

    private final SimpleCommandBus handlers = SimpleCommandBus.builder().build();
    private final CommandGateway here =
            DefaultCommandGateway.builder().commandBus(handlers).build();
    private final List<Object> overAxonServer = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();
    private final HomeSending sending = new HomeSending(
            Sending.over(here, PATIENCE),
            (command, with) -> {
                overAxonServer.add(command.target());
                return "elsewhere";
            },
            time::get);

    HomeSendingTest() {
        handlers.subscribe(
                Wish.class.getName(),
                message -> "here, with " + message.getMetaData().get("term"));
        handlers.registerHandlerInterceptor(sending);
    }

    @Test
    void what_axon_server_has_sent_here_lately_is_at_home_here() throws Exception {
        assertThat(sending.send(wish("a"))).isEqualTo("elsewhere");
        Sending.over(here, PATIENCE).send(wish("a"));

        assertThat(sending.send(wish("a"), Map.of("term", "7"))).isEqualTo("here, with 7");
        assertThat(sending.send(wish("b"))).isEqualTo("elsewhere");
        assertThat(overAxonServer).containsExactly("a", "b");
    }

    /** Or a node would keep for ever what by now is at home elsewhere. */
    @Test
    void from_what_was_not_sent_by_axon_server_nothing_is_learnt() throws Exception {
        Sending.over(here, PATIENCE).send(wish("a"));
        for (var second = 0; second < 9; second++) {
            time.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(sending.send(wish("a"))).isEqualTo("here, with null");
        }
        time.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(sending.send(wish("a"))).isEqualTo("elsewhere");
    }

    private static Command wish(String target) {
        return new Wish(target, organiser(LONDON));
    }
}
