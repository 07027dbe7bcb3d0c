package org.creativespaces.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.events.Sealed;

/**
 * Has a story happen, each act of it once: an act is known by what it is, so that the next start goes on where one was
 * interrupted. Days are told backwards from today.
 */
final class Script {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CommandLog log;
    private final Sealer sealer;
    private final Consumer<Command> sender;
    private final Instant now;
    private final Map<String, Integer> told = new HashMap<>();
    private int acts;

    Script(CommandLog log, Sealer sealer, Consumer<Command> sender, Instant now) {
        this.log = log;
        this.sealer = sealer;
        this.sender = sender;
        this.now = now;
    }

    /** What somebody typed, by the field of the event that will hold it. */
    record Text(String field, String text) {}

    /** The id of a thing of the story, the same at every start. */
    static UUID named(String thing) {
        return UUID.nameUUIDFromBytes(("creative-spaces demo " + thing).getBytes(UTF_8));
    }

    /**
     * Has one act happen.
     *
     * @param what tells this act from others of the same caller
     */
    void act(
            By by,
            int daysAgo,
            String what,
            Owner owner,
            List<Text> typed,
            BiFunction<Act, List<Sealed>, Command> command) {
        var key = what + " by " + by.actor();
        var commandId =
                named("act " + key + " " + told.merge(key, 1, Integer::sum)).toString();
        acts++;
        if (log.find(commandId).isPresent()) return;
        var texts = sealer.sealAll(typed.stream()
                .map(text -> new Sealer.Text(owner, commandId, text.field(), text.text()))
                .toList());
        sender.accept(command.apply(new Act(by, commandId, commandId, at(daysAgo), null), texts));
    }

    LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(now, LONDON).minusDays(daysAgo);
    }

    /** Acts of one day happen one after the other, the latest of today some hours ago. */
    private Instant at(int daysAgo) {
        return now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(6)).plusSeconds(acts);
    }
}
