package org.creativespaces.command.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.creativespaces.command.state.StateFailure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Histories of three processes at one lease, by chance: their watches show different times and run at different speeds; each may be
 * paused at any point, also between what it asks of the store and what it does with the answer; and the store may do what it is asked,
 * and not say so. After every step it is counted who believes to hold the lease.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaseTest {
    private static final Duration LASTING = Duration.ofSeconds(10);
    private static final long LONG = LASTING.toNanos();
    private static final int PROCESSES = 3;
    private static final int STEPS = 300;

    private static final class World {
        final Random random;
        final Map<String, Map<String, Object>> stored = new HashMap<>();
        final List<Lease> leases = new ArrayList<>();
        final List<Fence> terms = new ArrayList<>();
        long now = 1;
        final Set<Lease> looking = new HashSet<>();
        int holdings;

        World(long seed) {
            random = new Random(seed);
            for (var i = 0; i < PROCESSES; i++) leases.add(another("p" + i));
        }

        Lease another(String name) {
            var begin = random.nextLong() / 4;
            var speed = 0.97 + random.nextDouble() * 0.06;
            return new Lease("d", name, new Shared(this), LASTING, () -> begin + (long) (now * speed));
        }

        /** Time passes, in which others may do something. */
        void pass(long atMost) {
            var until = now + 1 + random.nextLong(atMost);
            while (looking.size() < PROCESSES && random.nextInt(3) == 0) {
                now += random.nextLong(Math.max(1, until - now));
                step();
            }
            now = Math.max(now, until);
            check();
        }

        /** Mostly soon there, now and then late. */
        void passOnTheWay() {
            pass(random.nextInt(5) == 0 ? LONG / 2 : LONG / 500);
        }

        void step() {
            var lease = leases.get(random.nextInt(PROCESSES));
            if (!looking.add(lease)) return;
            try {
                lease.look();
            } catch (StateFailure e) {
                // It looks again.
            } finally {
                looking.remove(lease);
            }
            check();
        }

        void check() {
            var holders = leases.stream().filter(Lease::isOurs).toList();
            assertThat(holders).as("who holds it at " + now).hasSizeLessThanOrEqualTo(1);
            if (holders.isEmpty()) return;
            holdings++;
            var fence = holders.getFirst().fence();
            if (!terms.isEmpty() && terms.getLast().equals(fence)) return;
            assertThat(terms).as("terms only grow").allMatch(earlier -> earlier.term() < fence.term());
            terms.add(fence);
        }
    }

    /** One record that is read and changed at once, as a database does; on the way there and back, time passes. */
    private record Shared(World world) implements Records {
        @Override
        public Optional<Row> latest(String id) {
            world.passOnTheWay();
            var found = Optional.ofNullable(world.stored.get(id)).map(Shared::row);
            world.passOnTheWay();
            return found;
        }

        @Override
        public boolean add(Row row) {
            world.passOnTheWay();
            var added = world.stored.putIfAbsent(row.text("name"), values(row)) == null;
            return answered(added);
        }

        @Override
        public boolean change(String id, Row expected, Row changes) {
            world.passOnTheWay();
            var there = world.stored.get(id);
            var as = there != null
                    && there.entrySet().containsAll(values(expected).entrySet());
            if (as) there.putAll(values(changes));
            return answered(as);
        }

        private boolean answered(boolean answer) {
            world.passOnTheWay();
            if (world.random.nextInt(20) == 0) throw new StateFailure("test", new IOException("the answer is lost"));
            return answer;
        }

        private static Row row(Map<String, Object> values) {
            return Row.empty()
                    .with("name", (String) values.get("name"))
                    .with("holder", (String) values.get("holder"))
                    .with("term", (Long) values.get("term"))
                    .with("beat", (Long) values.get("beat"));
        }

        private static Map<String, Object> values(Row row) {
            var values = new HashMap<String, Object>();
            values.put("holder", row.text("holder"));
            values.put("term", row.number("term"));
            values.put("beat", row.number("beat"));
            values.put("name", "d");
            return values;
        }

        @Override
        public Optional<Row> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Row> where(String field, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Row> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(Row row) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeWhere(String field, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeBelow(String field, long limit) {
            throw new UnsupportedOperationException();
        }
    }

    @RepeatedTest(300)
    void never_do_two_believe_to_hold_it_and_terms_only_grow(RepetitionInfo history) {
        var world = new World(history.getCurrentRepetition());
        for (var step = 0; step < STEPS; step++) {
            world.pass(world.random.nextInt(10) == 0 ? 3 * LONG : LONG / 8);
            world.step();
        }
        assertThat(world.holdings).as("somebody had it").isPositive();
    }
}
