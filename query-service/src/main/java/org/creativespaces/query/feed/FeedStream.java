package org.creativespaces.query.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.feed.LatestEvents.Told;
import org.creativespaces.query.identity.ReadableSpaces.Opening;
import org.creativespaces.query.ledger.LedgerReader;

/**
 * The feed as it comes, for one follower: server-sent events (WHATWG HTML, section 9.2) whose id is the position. A
 * follower who takes nothing in holds up nobody but their own thread.
 */
final class FeedStream {
    /** How long a stream lives, how often a silent one says that it does, and how long it looks away. */
    record Pace(Duration life, Duration heartbeat, Duration glance) {
        static final Pace USUAL = new Pace(Duration.ofMinutes(30), Duration.ofSeconds(15), Duration.ofSeconds(1));
    }

    private static final byte[] OPENED = "retry: 2000\n\n".getBytes(US_ASCII);
    private static final byte[] DATA = "\ndata: ".getBytes(US_ASCII);
    private static final byte[] END = "\n\n".getBytes(US_ASCII);

    private final LedgerReader ledger;
    private final LatestEvents latest;
    private final Function<SpaceId, Optional<Opening>> spaces;
    private final BooleanSupplier ending;
    private final LongSupplier nanoTime;
    private final Pace pace;

    FeedStream(
            LedgerReader ledger,
            LatestEvents latest,
            Function<SpaceId, Optional<Opening>> spaces,
            BooleanSupplier ending,
            LongSupplier nanoTime,
            Pace pace) {
        this.ledger = ledger;
        this.latest = latest;
        this.spaces = spaces;
        this.ending = ending;
        this.nanoTime = nanoTime;
        this.pace = pace;
    }

    /** What a follower wants and may have of what comes after a position. */
    record Wish(long after, FeedFilter filter, FeedGrant grant) {}

    /** Returns when the stream's life is over or the program ends; throws when the follower is gone. */
    void send(Wish wish, OutputStream out) throws IOException, InterruptedException {
        var began = nanoTime.getAsLong();
        var spoke = began;
        var reached = wish.after();
        out.write(OPENED);
        out.flush();
        while (!ending.getAsBoolean() && since(began).compareTo(pace.life()) < 0) {
            var some = latest.after(reached);
            var told = false;
            for (var event : some) told |= tell(event, wish, out);
            if (!some.isEmpty()) reached = some.getLast().position();
            var silent = !told && since(spoke).compareTo(pace.heartbeat()) >= 0;
            if (silent) beat(reached, out);
            if (told || silent) {
                out.flush();
                spoke = nanoTime.getAsLong();
            }
            if (some.isEmpty()) ledger.awaitBeyond(reached, pace.glance());
        }
    }

    private boolean tell(Told told, Wish wish, OutputStream out) throws IOException {
        var event = told.event();
        var stored = event.stored();
        var wanted = wish.filter().admits(stored) && wish.filter().admits(event);
        if (!wanted || !wish.grant().covers(event, spaces)) return false;
        out.write(("id: " + stored.position() + "\nevent: " + stored.type()).getBytes(US_ASCII));
        out.write(DATA);
        out.write(told.json().getBytes(UTF_8));
        out.write(END);
        return true;
    }

    /** A comment, and an id without data: it moves the place to resume from past what was not for this follower. */
    private static void beat(long reached, OutputStream out) throws IOException {
        out.write((":\nid: " + reached + "\n\n").getBytes(US_ASCII));
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(nanoTime.getAsLong() - nanos);
    }
}
