package org.creativespaces.query.feed;

import java.util.Arrays;
import java.util.List;
import org.creativespaces.events.Regions;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * What of the feed somebody asks for.
 *
 * @param region the GSS code of a region that an event counts to or concerns
 * @param types wire names, sorted; empty for all
 * @param subject the id of the aggregate
 */
record FeedFilter(
        @Nullable String region,
        List<String> types,
        @Nullable String subject) {
    static FeedFilter of(Parameters parameters) {
        return new FeedFilter(
                region(parameters.one("region")), types(parameters.one("type")), parameters.uuid("subject"));
    }

    /** Whether it may be wanted, as far as can be told without parsing its envelope. */
    boolean admits(StoredEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (subject == null || subject.equals(event.aggregateId()))
                && (region == null || event.envelope().contains(region));
    }

    boolean admits(FeedEvent event) {
        return region == null || event.concerns(region);
    }

    private static @Nullable String region(@Nullable String code) {
        if (code == null || regions().contains(code)) return code;
        throw RequestRefused.invalid("region", "must be one of " + String.join(", ", regions()));
    }

    private static List<String> regions() {
        return Regions.all().stream().map(region -> region.code().value()).toList();
    }

    private static List<String> types(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",", -1))
                        .map(FeedFilter::type)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String type(String name) {
        return EventTypes.all().stream()
                .map(EventTypes::nameOf)
                .filter(wireName -> name.equals(wireName) || name.equals(EventTypes.shortName(wireName)))
                .findFirst()
                .orElseThrow(() -> RequestRefused.invalid(
                        "type", "must be names of types of events, such as solution.endorsed, with commas between"));
    }
}
