package org.creativespaces.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.polis.Importer;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.events.Sealed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoTest {
    private final Queue<Command> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private final Demo demo = new Demo(
            this::find,
            this::seal,
            this::send,
            new Importer(this::find, this::seal, this::send),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private Optional<Outcome> find(String commandId) {
        return recorded.contains(commandId) ? Optional.of(new Outcome("", 1, List.of())) : Optional.empty();
    }

    private List<Sealed> seal(List<Sealer.Text> plain) {
        plain.forEach(text -> texts.add(text.text()));
        return plain.stream().map(text -> new Sealed("....")).toList();
    }

    private void send(Command command) {
        sent.add(command);
        recorded.add(command.act().commandId());
    }

    @Test
    void each_region_gets_a_space_and_london_the_sample_conversation_with_its_attribution() {
        demo.fill();
        var opened = sent.stream()
                .filter(OpenSpace.class::isInstance)
                .map(OpenSpace.class::cast)
                .toList();
        assertThat(opened).hasSize(5).extracting(OpenSpace::space).doesNotHaveDuplicates();
        assertThat(opened.subList(0, 4))
                .extracting(OpenSpace::region)
                .containsExactlyElementsOf(
                        Regions.all().stream().map(Region::code).toList());
        assertThat(opened.getLast().region()).hasToString("E12000007");
        assertThat(opened).allMatch(open -> open.act().by().caller().toString().equals("client:demo"));
        assertThat(sent.stream().filter(Propose.class::isInstance)).hasSize(39);
        assertThat(texts)
                .anyMatch(text -> text.contains("CC BY 4.0")
                        && text.contains("The Computational Democracy Project")
                        && text.contains("https://compdemocracy.org/case-studies/2022-london-youth-policing"));
    }

    @Test
    void the_next_start_adds_nothing() {
        demo.fill();
        sent.clear();
        texts.clear();
        demo.fill();
        assertThat(sent).isEmpty();
        assertThat(texts).isEmpty();
    }
}
