package org.creativespaces.query.projection;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Divides projections among the processes that keep their rows in the same database, by a lease for each. */
final class MongoShare implements Share {
    private static final Logger log = LoggerFactory.getLogger(MongoShare.class);

    /** Not the name of a projection. */
    private static final String ABLE = "";

    private final Leases leases;
    private final Readers readers;
    private final Keeper keeper;
    private final Sightings sightings;
    private final Map<String, Long> reached = new HashMap<>();
    /** What this process cannot take in: it leaves that to others until it starts again. */
    private final Set<String> failed = new HashSet<>();
    /** Whether rows were lost, and nobody was told yet. */
    private boolean lost;

    MongoShare(MongoDatabase database, Leases leases) {
        this.leases = leases;
        this.readers = new Readers(database, leases);
        this.keeper = new Keeper(leases, readers);
        this.sightings = new Sightings(leases::now);
    }

    @Override
    public boolean withOthers() {
        return true;
    }

    @Override
    public boolean turn(Lanes lanes, boolean able) {
        keeper.lives(able);
        var now = new HashMap<String, Lease>();
        var stored = leases.all();
        for (var lane : lanes.all())
            now.put(lane.name(), stored.getOrDefault(lane.name(), Lease.untouched(lane.name())));
        lost |= !now.values().stream().allMatch(this::isAsFarAsBefore);
        now.values().forEach(lease -> reached.put(lease.projection(), lease.position()));
        now.values().forEach(lease -> look(lanes.named(lease.projection()), lease));
        divide(lanes, now, able);
        var same = !lost;
        lost = false;
        return same;
    }

    private boolean isAsFarAsBefore(Lease lease) {
        return lease.position() >= reached.getOrDefault(lease.projection(), 0L);
    }

    private void look(Lane lane, Lease lease) {
        var silent = sightings.unchanged(lane.name(), lease.pulse());
        if (lane.ours() && !leases.holds(lease)) {
            log.warn(
                    "{} is no longer worked on here: its lease is somebody else's, or gone with the store",
                    lane.name());
            leases.forget(lane.name());
            lane.leave();
        }
        if (lane.ours() && !lane.running()) {
            failed.add(lane.name());
            leases.release(lane.name(), lane.failure());
            lane.leave();
            return;
        }
        var attended = !lease.isFree() && silent.compareTo(leases.terms().expiry()) < 0;
        if (!lane.ours()) lane.told(lease.position(), lease.stopped(), attended);
    }

    private void divide(Lanes lanes, Map<String, Lease> now, boolean able) {
        var others = new HashSet<>(readers.able());
        if (!haveOthersHeard(able) || able) others.add(leases.me());
        else others.remove(leases.me());
        var holders = now.values().stream()
                .filter(lease -> !isForTaking(lease))
                .collect(toMap(Lease::projection, lease -> lease.holder() == null ? "" : lease.holder()));
        var division = new Division(leases.me(), others, holders, some -> cost(lanes, some));
        var free = now.values().stream().filter(this::isForTaking).toList();
        if (free.isEmpty() || !able) division.tooMuch().forEach(projection -> giveUp(lanes.named(projection)));
        if (able) takeUp(lanes, free, division);
    }

    private static int cost(Lanes lanes, Collection<String> some) {
        return Cost.of(some.stream().map(lanes::named).map(Lane::projection).toList());
    }

    /** What hinders this process hinders others, too, as a rule: they are given time to say so. */
    private boolean haveOthersHeard(boolean able) {
        return sightings
                        .unchanged(ABLE, able)
                        .compareTo(leases.terms().renewal().multipliedBy(3))
                > 0;
    }

    private void giveUp(Lane lane) {
        if (!lane.ours()) return;
        leases.release(lane.name(), null);
        lane.leave();
        log.info("{} is left to another process at position {}", lane.name(), lane.position());
    }

    private void takeUp(Lanes lanes, List<Lease> free, Division division) {
        var mine = new HashSet<>(division.mineOf(namesOf(free)));
        for (var lease : free) {
            var name = lease.projection();
            var waited = sightings
                            .unchanged(name, lease.pulse())
                            .compareTo(leases.terms().courtesy())
                    > 0;
            if (failed.contains(name) || !(mine.contains(name) || waited)) continue;
            if (leases.take(lease)) begin(lanes, name);
        }
        // What is held from before, because the ledger could not be read just then, or was taken for a test.
        for (var lane : lanes.all()) if (!lane.ours() && isHeld(lane.name())) begin(lanes, lane.name());
    }

    private boolean isHeld(String name) {
        return !failed.contains(name) && leases.isHeld(name);
    }

    private static void begin(Lanes lanes, String name) {
        lanes.takeUp(lanes.named(name));
        log.info(
                "{} is worked on here from position {}", name, lanes.named(name).position());
    }

    private static List<String> namesOf(List<Lease> some) {
        return new ArrayList<>(some.stream().map(Lease::projection).toList());
    }

    private boolean isForTaking(Lease lease) {
        var silent = sightings.unchanged(lease.projection(), lease.pulse());
        if (lease.epoch() == 0) return silent.compareTo(leases.terms().settling()) >= 0;
        if (lease.isFree()) return true;
        if (leases.me().equals(lease.holder())) return !leases.holds(lease);
        return silent.compareTo(leases.terms().expiry()) >= 0;
    }

    @Override
    public void leave(Lanes lanes) {
        keeper.close();
        for (var lane : lanes.all()) {
            leases.release(lane.name(), lane.failure());
            lane.leave();
        }
        readers.leave();
    }
}
