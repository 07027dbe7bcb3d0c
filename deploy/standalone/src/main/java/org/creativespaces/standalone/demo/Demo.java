package org.creativespaces.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.polis.ImportRun;
import org.creativespaces.command.polis.Importer;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Fills the demo in the background once the program is ready; nobody has to wait for it, and it is there in seconds. */
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Actor CALLER = Actor.client("demo");

    private final CommandLog log;
    private final Sealer sealer;
    private final Consumer<Command> sender;
    private final Importer importer;
    private final Clock clock;
    private volatile @Nullable ImportRun sample;

    Demo(CommandLog log, Sealer sealer, Consumer<Command> sender, Importer importer, Clock clock) {
        this.log = log;
        this.sealer = sealer;
        this.sender = sender;
        this.importer = importer;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("demo").start(this::tryToFill);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        var run = sample;
        if (run != null) run.stop();
    }

    /**
     * Opens the spaces, imports the sample and tells the story of each region, as far as that is not done yet.
     */
    void fill() {
        DemoSpace.ALL.stream()
                .filter(space -> log.find(space.commandId()).isEmpty())
                .forEach(space -> sender.accept(opening(space)));
        var run = importer.prepare(SampleConversation.order(CALLER));
        sample = run;
        run.run();
        tell();
    }

    private void tell() {
        var script = new Script(log, sealer, sender, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var scenes = new ArrayList<Scene>();
        for (var space : DemoSpace.PUBLIC) {
            var scene = new Scene(script, space);
            scene.gather(Crowd.of(space.region(), 11 * scenes.size()));
            scenes.add(scene);
        }
        var advocate = LondonStory.tell(scenes.get(0));
        BirminghamStory.tell(scenes.get(1), advocate);
        ManchesterStory.tell(scenes.get(2));
        LeedsStory.tell(scenes.get(3));
        CircleStory.tell(new Scene(script, DemoSpace.CIRCLE), scenes.get(1));
    }

    private void tryToFill() {
        try {
            fill();
        } catch (RuntimeException e) {
            LOG.warn("the demo is not complete; the next start goes on with it", e);
        }
    }

    private OpenSpace opening(DemoSpace space) {
        var texts = sealer.sealAll(List.of(
                text(space, "title", space.title()),
                text(space, "purpose", space.purpose()),
                text(space, "groundRules", DemoSpace.GROUND_RULES)));
        return new OpenSpace(
                space.id(),
                act(space),
                space.region(),
                texts.get(0),
                texts.get(1),
                space.hostIds(),
                texts.get(2),
                space.visibility(),
                space.agreementRule());
    }

    private Act act(DemoSpace space) {
        var by = new By(CALLER, null, false, Set.of(space.region()), false);
        var opened = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(DemoSpace.OPENED));
        return new Act(by, space.commandId(), space.commandId(), opened, null);
    }

    private static Sealer.Text text(DemoSpace space, String field, String text) {
        return new Sealer.Text(Owner.programme("space", space.id()), space.commandId(), field, text);
    }
}
