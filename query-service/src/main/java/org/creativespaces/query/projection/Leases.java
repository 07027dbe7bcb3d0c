package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The leases of all projections, in one collection, and those of them that this process holds. */
final class Leases implements PositionStore {
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final String me = UUID.randomUUID().toString();
    private final MongoDatabase database;
    private final MongoCollection<Document> leases;
    private final LeaseTerms terms;
    private final LongSupplier nanoTime;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** @param until by {@code nanoTime}; nothing is written from then on */
    private record Held(long epoch, long until) {}

    /** @param nanoTime like {@link System#nanoTime()}; no other clock is looked at, and none is compared with another's */
    Leases(MongoDatabase database, LeaseTerms terms, LongSupplier nanoTime) {
        this.database = database;
        // Whatever is said of rows in the address of the server: of two who believe to hold a lease, one is wrong.
        this.leases = database.getCollection("leases")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.terms = terms;
        this.nanoTime = nanoTime;
    }

    /** The name of this process among those that share. */
    String me() {
        return me;
    }

    LeaseTerms terms() {
        return terms;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** All leases that were ever taken. */
    Map<String, Lease> all() {
        var found = new HashMap<String, Lease>();
        for (var document : leases.find()) {
            var lease = LeaseForm.read(document);
            found.put(lease.projection(), lease);
        }
        return found;
    }

    /** Whether this process holds the lease as it was read. */
    boolean holds(Lease lease) {
        var mine = held.get(lease.projection());
        return mine != null && me.equals(lease.holder()) && mine.epoch() == lease.epoch();
    }

    boolean isHeld(String projection) {
        return held.containsKey(projection);
    }

    /** The epoch to write under; {@link LeaseLost} if the lease is not held, or was not renewed in time. */
    long epochOf(String projection) {
        var mine = held.get(projection);
        if (mine == null || now() - mine.until() > 0) throw new LeaseLost(projection, null);
        return mine.epoch();
    }

    /** Takes a lease if it is still as it was seen; false if somebody was faster. Rows are closed to all who held it before. */
    boolean take(Lease seen) {
        var rows = database.getCollection(seen.projection()).withWriteConcern(WriteConcern.MAJORITY);
        var asked = now();
        var epoch = Math.max(seen.epoch(), Fence.epochOf(rows)) + 1;
        if (!(seen.epoch() == 0 ? inserted(seen.projection(), epoch) : replaced(seen, epoch))) return false;
        if (!Fence.raise(rows, epoch)) return false;
        held.put(seen.projection(), new Held(epoch, asked + terms.hold().toNanos()));
        return true;
    }

    private boolean inserted(String projection, long epoch) {
        try {
            leases.insertOne(LeaseForm.first(projection, me, epoch));
            return true;
        } catch (MongoWriteException e) {
            return false;
        }
    }

    private boolean replaced(Lease seen, long epoch) {
        var asSeen = and(
                LeaseForm.of(seen.projection()),
                LeaseForm.at(seen.epoch()),
                eq(LeaseForm.RENEWALS, seen.renewals()),
                eq(LeaseForm.HOLDER, seen.holder()));
        return leases.updateOne(
                                asSeen,
                                combine(
                                        set(LeaseForm.HOLDER, me),
                                        set(LeaseForm.EPOCH, epoch),
                                        inc(LeaseForm.RENEWALS, 1L)))
                        .getMatchedCount()
                == 1;
    }

    /** Gives signs of life for every lease that is held. */
    void renew() {
        if (held.isEmpty()) return;
        var asked = now();
        leases.updateMany(eq(LeaseForm.HOLDER, me), inc(LeaseForm.RENEWALS, 1L));
        for (var document : leases.find(eq(LeaseForm.HOLDER, me))) {
            var lease = LeaseForm.read(document);
            held.computeIfPresent(
                    lease.projection(),
                    (same, mine) -> mine.epoch() == lease.epoch()
                            ? new Held(mine.epoch(), asked + terms.hold().toNanos())
                            : mine);
        }
    }

    /** @param stopped why nobody can go on where this process was; null if somebody can */
    void release(String projection, @Nullable String stopped) {
        var mine = held.remove(projection);
        if (mine == null) return;
        leases.updateOne(
                mine(projection, mine.epoch()),
                combine(set(LeaseForm.HOLDER, null), set(LeaseForm.STOPPED, stopped), inc(LeaseForm.RENEWALS, 1L)));
    }

    /** It is somebody else's. */
    void forget(String projection) {
        held.remove(projection);
    }

    private Bson mine(String projection, long epoch) {
        return and(LeaseForm.of(projection), LeaseForm.at(epoch), eq(LeaseForm.HOLDER, me));
    }

    @Override
    public @Nullable Mark load(String projection) {
        var found = leases.find(LeaseForm.of(projection)).first();
        return found == null ? null : LeaseForm.read(found).mark();
    }

    /** Of leases that are not held, or no longer, nothing is stored. */
    @Override
    public void save(List<Mark> marks) {
        var writes = marks.stream()
                .filter(mark -> held.containsKey(mark.projection()))
                .map(mark -> new UpdateOneModel<Document>(
                        mine(mark.projection(), held(mark.projection())),
                        combine(
                                set(LeaseForm.POSITION, mark.position()),
                                set(LeaseForm.EVENT_ID, mark.eventId()),
                                set(LeaseForm.STOPPED, null),
                                inc(LeaseForm.RENEWALS, 1L))))
                .toList();
        if (!writes.isEmpty()) leases.bulkWrite(writes, ANY_ORDER);
    }

    private long held(String projection) {
        var mine = held.get(projection);
        return mine == null ? 0 : mine.epoch();
    }
}
