package org.creativespaces.query.past;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.creativespaces.events.Event;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.projection.FoldedModels;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.Replay;
import org.jspecify.annotations.Nullable;

/**
 * Goes back in the ledger. A few go back at a time, the others wait; who waits for too long, or would take too long, is
 * told to come again.
 */
public final class Past {
    private static final int AT_A_TIME = 2;
    private static final int AT_ONCE = 1_000;
    private static final int COME_AGAIN_SECONDS = 5;
    private static final Duration TURN_WITHIN = Duration.ofSeconds(20);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);
    private static final Duration PRESENT_WITHIN = Duration.ofSeconds(5);

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Replay replay;
    private final Positions positions;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    public Past(LedgerReader ledger, EventDecoder decoder, Positions positions, Clock clock) {
        this.ledger = ledger;
        this.decoder = decoder;
        this.replay = new Replay(ledger, decoder);
        this.positions = positions;
        this.clock = clock;
    }

    /** The moment that a request asks about; null when it is the present. */
    public @Nullable AsOf asked(Parameters parameters) {
        return AsOf.of(parameters, clock.instant());
    }

    /** How far the ledger had come by a moment. */
    public long positionAt(AsOf asOf) {
        return ledger.positionAt(asOf.moment());
    }

    /**
     * What is hidden now is hidden in the past too: waits until the read models of the present know everything that the
     * ledger does.
     */
    public void awaitPresent() {
        try {
            if (!positions.awaitAll(ledger.head(), PRESENT_WITHIN)) throw comeAgain("The present is not known yet.");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Does something that goes far back, when it is its turn. */
    public <T> T inTurn(Supplier<T> doing) {
        try {
            if (!turns.tryAcquire(TURN_WITHIN.toNanos(), TimeUnit.NANOSECONDS))
                throw comeAgain("Too many ask about the past just now.");
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return doing.get();
        } finally {
            turns.release();
        }
    }

    /**
     * Gives all events up to a position to the rows that follow from them, but for those that these have taken in already.
     *
     * @param between is shown the rows now and then on the way: whenever their position is a multiple of 50,000, and oftener
     */
    public void replay(long position, FoldedModels models, Consumer<FoldedModels> between) {
        var worthIt = worthIt();
        replay.upTo(position, models, () -> {
            worthIt.run();
            between.accept(models);
        });
    }

    /** The events of one aggregate up to a position, in order. */
    public List<Recorded<Event>> stream(String aggregateId, long position) {
        var worthIt = worthIt();
        var found = new ArrayList<Recorded<Event>>();
        List<StoredEvent> some;
        do {
            worthIt.run();
            some = ledger.stream(aggregateId, found.size(), AT_ONCE);
            some.stream()
                    .filter(event -> event.position() <= position)
                    .map(decoder::decode)
                    .forEach(found::add);
        } while (some.size() == AT_ONCE && some.getLast().position() <= position);
        return found;
    }

    /** The event that began an aggregate, unless that came after the position. */
    public List<Recorded<Event>> beginning(String aggregateId, long position) {
        return ledger.stream(aggregateId, 0, 1).stream()
                .filter(event -> event.position() <= position)
                .map(decoder::decode)
                .toList();
    }

    private static Runnable worthIt() {
        var until = System.nanoTime() + DONE_WITHIN.toNanos();
        return () -> {
            if (Thread.currentThread().isInterrupted()) throw interrupted();
            if (System.nanoTime() - until > 0) throw comeAgain("It takes too long to go back so far just now.");
        };
    }

    private static RequestRefused interrupted() {
        Thread.currentThread().interrupt();
        return comeAgain("The program is stopping.");
    }

    private static RequestRefused comeAgain(String why) {
        return RequestRefused.later(why, COME_AGAIN_SECONDS);
    }
}
