package org.creativespaces.query.region;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Spreads what grows with people and solutions over rows of a bearable size, by region or for the nation. */
final class Buckets {
    static final String NATIONAL = "national";
    private static final int COUNT = 64;

    private Buckets() {}

    /** The row that holds this id; the low bits of a UUID are random. */
    static String rowOf(String region, UUID id) {
        return name(region, (int) (id.getLeastSignificantBits() & (COUNT - 1)));
    }

    static List<String> rowsOf(String region) {
        return IntStream.range(0, COUNT)
                .mapToObj(bucket -> name(region, bucket))
                .toList();
    }

    private static String name(String region, int bucket) {
        return region + "/" + bucket;
    }
}
