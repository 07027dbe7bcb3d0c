package org.creativespaces.query.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.feed.LatestEvents.Told;
import org.creativespaces.query.identity.PartnerGrant;
import org.creativespaces.query.ledger.LedgerReader;

/**
 * The feed as it comes, for one follower: server-sent events (WHATWG HTML, section 9.2) whose id is the position. A
 * follower who takes nothing in holds up nobody but their own thread.
 */
final class FeedStream {
    /**
     * The times of a stream.
     *
     * @param life how long it goes on
     * @param heartbeat how often a silent one says that it lives
     * @param glance how long it looks away while nothing happens
     * @param gatheringForEach how long events gather, for each follower that there is
     * @param longestGathering how long they gather at most
     */
    record Pace(
            Duration life, Duration heartbeat, Duration glance, Duration gatheringForEach, Duration longestGathering) {
        static final Pace USUAL = new Pace(
                Duration.ofMinutes(30),
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofNanos(100_000),
                Duration.ofMillis(200));
    }

    private static final byte[] OPENED = "retry: 2000\n\n".getBytes(US_ASCII);

    private final LedgerReader ledger;
    private final LatestEvents latest;
    private final BiPredicate<PartnerGrant, SpaceId> isGranted;
    private final BooleanSupplier ending;
    private final LongSupplier nanoTime;
    private final LongConsumer parkNanos;
    private final Pace pace;
    private final Set<AtomicLong> followers = ConcurrentHashMap.newKeySet();
    private final LongAdder sent = new LongAdder();

    FeedStream(
            LedgerReader ledger,
            LatestEvents latest,
            BiPredicate<PartnerGrant, SpaceId> isGranted,
            BooleanSupplier ending,
            LongSupplier nanoTime,
            LongConsumer parkNanos,
            Pace pace) {
        this.ledger = ledger;
        this.latest = latest;
        this.isGranted = isGranted;
        this.ending = ending;
        this.nanoTime = nanoTime;
        this.parkNanos = parkNanos;
        this.pace = pace;
    }

    /** What a follower wants and may have of what comes after a position. */
    record Wish(long after, FeedFilter filter, FeedGrant grant) {}

    /** How many are being sent events. */
    int followers() {
        return followers.size();
    }

    /** How many events of the ledger the follower who is furthest behind has not come past yet. */
    long lag() {
        var lowest = followers.stream().mapToLong(AtomicLong::get).min();
        return lowest.isEmpty() ? 0 : Math.max(0, ledger.head() - lowest.getAsLong());
    }

    /** How many events all followers together were sent. */
    long sent() {
        return sent.sum();
    }

    /** Returns when the stream's life is over or the program ends; throws when the follower is gone. */
    void send(Wish wish, OutputStream out) throws IOException, InterruptedException {
        var place = new AtomicLong(wish.after());
        followers.add(place);
        try {
            follow(wish, out, place);
        } finally {
            followers.remove(place);
        }
    }

    private void follow(Wish wish, OutputStream out, AtomicLong place) throws IOException, InterruptedException {
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
            place.setRelease(reached);
            var silent = !told && since(spoke).compareTo(pace.heartbeat()) >= 0;
            if (silent) beat(reached, out);
            if (told || silent) {
                out.flush();
                spoke = nanoTime.getAsLong();
            }
            if (some.isEmpty()) ledger.awaitBeyond(reached, pace.glance());
            else if (some.size() < LatestEvents.BATCH)
                parkNanos.accept(gathering().toNanos());
        }
    }

    /**
     * How long events gather before a follower at the head is sent more: each packet costs the same whatever it holds, so the
     * more who follow, the fewer each gets. The first after a silence does not wait.
     */
    private Duration gathering() {
        var time = pace.gatheringForEach().multipliedBy(followers());
        return time.compareTo(pace.longestGathering()) < 0 ? time : pace.longestGathering();
    }

    private boolean tell(Told told, Wish wish, OutputStream out) throws IOException {
        var event = told.event();
        var stored = event.stored();
        var wanted = wish.filter().admits(stored) && wish.filter().admits(event);
        if (!wanted || !wish.grant().covers(event, isGranted)) return false;
        out.write(told.frame());
        sent.increment();
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
