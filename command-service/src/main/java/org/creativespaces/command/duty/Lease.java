package org.creativespaces.command.duty;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.jspecify.annotations.Nullable;

/**
 * One duty's lease, a record in the small durable state. Clocks of different machines are never compared. Who holds it counts a beat
 * up from time to time, and believes in it for a while from before its last beat; who does not takes it only when
 * it has seen the same beat for longer than that, by its own watch. Either is one conditional write.
 */
final class Lease implements Duty {
    private static final String NOBODY = "";

    /** What the record says. */
    private record Standing(String holder, long term, long beat) {
        static Standing of(Row row) {
            return new Standing(row.text("holder"), row.number("term"), row.number("beat"));
        }

        Row row() {
            return Row.empty().with("holder", holder).with("term", term).with("beat", beat);
        }
    }

    private final String name;
    private final String me;
    private final Records records;
    private final long lasting;
    private final LongSupplier watch;
    private @Nullable Standing seen;
    private long seenAt;
    private volatile long term;
    /** By the watch; before the first term it is long past. */
    private volatile long until;

    private volatile String holder = NOBODY;

    /**
     * A lease that is not held yet.
     *
     * @param me the process, by a name that none has had before
     * @param lasting how long it is believed in after a beat
     * @param watch counts nanoseconds
     */
    Lease(String name, String me, Records records, Duration lasting, LongSupplier watch) {
        this.name = name;
        this.me = me;
        this.records = records;
        this.lasting = lasting.toNanos();
        this.watch = watch;
        this.until = watch.getAsLong();
    }

    @Override
    public boolean isOurs() {
        return until - watch.getAsLong() > 0;
    }

    @Override
    public Fence fence() {
        return new Fence(name, me, term);
    }

    /** Who was last seen to hold it; empty for nobody. */
    String holder() {
        return holder;
    }

    /** Renews it, takes it, or looks who has it. */
    synchronized void look() {
        var began = watch.getAsLong();
        var found = records.latest(name).map(Standing::of).orElse(null);
        if (found == null) {
            var first = new Standing(me, 1, 0);
            if (records.add(first.row().with("name", name))) hold(first, began);
        } else if (found.holder().equals(me)) {
            change(found, new Standing(me, found.term(), found.beat() + 1), began);
        } else {
            holder = found.holder();
            if (mayTake(found, began)) change(found, new Standing(me, found.term() + 1, 0), began);
        }
    }

    /** Leaves it to whoever is next. */
    synchronized void release() {
        until = watch.getAsLong();
        records.latest(name)
                .map(Standing::of)
                .filter(found -> found.holder().equals(me))
                .ifPresent(found ->
                        records.change(name, found.row(), new Standing(NOBODY, found.term(), found.beat() + 1).row()));
    }

    /** Whether it is free, or its beat has not changed for so long that whoever holds it believes in it no more. */
    private boolean mayTake(Standing found, long began) {
        if (found.holder().equals(NOBODY)) return true;
        if (!found.equals(seen)) {
            seen = found;
            seenAt = watch.getAsLong();
            return false;
        }
        // A tenth more, for watches that run at different speeds.
        return began - seenAt > lasting + lasting / 10;
    }

    private void change(Standing found, Standing next, long began) {
        if (records.change(name, found.row(), next.row())) hold(next, began);
    }

    /** From before it was written: whoever saw the record saw it later. */
    private void hold(Standing mine, long began) {
        term = mine.term();
        holder = me;
        until = began + lasting;
    }
}
