package org.creativespaces.query.solution;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.projection.Growing;

/** The concerns that some of the parties hold about one solution, by party. */
record HeldConcerns(Map<String, ConcernId> byParty) {
    static final HeldConcerns NONE = new HeldConcerns(Map.of());

    /** Few, so that importing a whole conversation writes few rows; enough to keep each one short. */
    private static final int BUCKETS = 4;

    static String rowOf(SolutionId solution, Party party) {
        return rowOf(solution, Math.floorMod(party.key().hashCode(), BUCKETS));
    }

    static List<String> rowsOf(SolutionId solution) {
        return IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> rowOf(solution, bucket))
                .toList();
    }

    private static String rowOf(SolutionId solution, int bucket) {
        return solution + "/" + bucket;
    }

    HeldConcerns with(Party party, ConcernId concern) {
        return new HeldConcerns(Growing.with(byParty, party.key(), concern));
    }

    HeldConcerns without(Party party) {
        return new HeldConcerns(Growing.without(byParty, party.key()));
    }
}
