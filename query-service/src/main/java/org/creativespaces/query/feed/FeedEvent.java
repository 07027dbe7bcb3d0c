package org.creativespaces.query.feed;

import java.util.List;
import java.util.Map;
import org.creativespaces.query.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stored event with its envelope read as it stands there, so that what a later version of the code writes into it
 * changes nothing here.
 */
record FeedEvent(StoredEvent stored, Map<String, String> envelope) {
    private static final ObjectReader ENVELOPE =
            new JsonMapper().readerFor(new TypeReference<Map<String, String>>() {});

    static FeedEvent of(StoredEvent stored) {
        return new FeedEvent(stored, ENVELOPE.readValue(stored.envelope()));
    }

    @Nullable
    String get(String key) {
        return envelope.get(key);
    }

    /** Whether it counts to the region or names it as concerned. */
    boolean concerns(String region) {
        return region.equals(get("regionCode")) || toRegions().contains(region);
    }

    private List<String> toRegions() {
        return List.of(envelope.getOrDefault("toRegions", "").split(","));
    }
}
