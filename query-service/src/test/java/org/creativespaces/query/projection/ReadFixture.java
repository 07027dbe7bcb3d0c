package org.creativespaces.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.past.Past;

/** Read models of a story, in every store that there is. */
public final class ReadFixture implements AutoCloseable, Positions {
    private final ReadStore store = new TwinStore();
    private final List<Lane> lanes;
    private Story taken = new Story();
    private long position;
    private long lag;
    private Runnable whileWaiting = () -> {};

    public ReadFixture(Projection<?>... projections) {
        this.lanes = List.of(projections).stream()
                .map(projection -> new Lane(projector(projection)))
                .toList();
        lanes.forEach(lane -> lane.startAt(0));
    }

    private <V> Projector<V> projector(Projection<V> projection) {
        return new Projector<>(projection, store.rows(projection));
    }

    public ReadStore store() {
        return store;
    }

    /** Takes in what the story has told since the last time. */
    public void take(Story story) {
        lanes.forEach(lane -> {
            lane.take(story.told());
            if (!lane.running()) throw new AssertionError(lane.failure());
        });
        taken = story;
        position = story.told().size();
    }

    /** The past of what was taken in. */
    public Past past(Clock clock) {
        return new Past(new StoryLedger(() -> taken), new EventDecoder(), this, clock);
    }

    public void lagging(long events) {
        lag = events;
    }

    /** What happens while somebody waits. */
    public void onAwait(Runnable whileWaiting) {
        this.whileWaiting = whileWaiting;
    }

    @Override
    public long lowest() {
        return position;
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public boolean awaitAll(long awaited, Duration atMost) {
        if (awaited > position) whileWaiting.run();
        return awaited <= position;
    }

    @Override
    public void close() {
        store.close();
    }
}
