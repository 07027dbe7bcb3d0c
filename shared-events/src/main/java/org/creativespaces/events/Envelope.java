package org.creativespaces.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries beside its payload, stored as a map of strings. When it was recorded is not in here: the
 * ledger's writer stamps that in a column of its own.
 *
 * @param actor who did it
 * @param recordedBy the organiser who recorded it for them, if somebody did
 * @param space the space it belongs to, where there is one
 * @param region the region it counts to
 * @param toRegions further regions it concerns
 * @param commandId the command that made it; the same for a command that is sent again
 * @param correlationId what the caller groups its commands by; the command's id when it says nothing
 * @param causationId the event of the same command that led to this one, if one did
 * @param occurredAt when it happened, in whole milliseconds
 * @param salt 128 random bits in hexadecimal, which keep a published commitment to the event from being guessed
 */
public record Envelope(
        Actor actor,
        @Nullable Actor recordedBy,
        @Nullable SpaceId space,
        RegionCode region,
        List<RegionCode> toRegions,
        String commandId,
        String correlationId,
        @Nullable String causationId,
        Instant occurredAt,
        String salt) {

    /** The stored form: absent values have no key. */
    public Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("actor", actor.toString());
        if (recordedBy != null) map.put("recordedBy", recordedBy.toString());
        if (space != null) map.put("spaceId", space.toString());
        map.put("regionCode", region.value());
        if (!toRegions.isEmpty()) {
            map.put("toRegions", toRegions.stream().map(RegionCode::value).collect(Collectors.joining(",")));
        }
        map.put("commandId", commandId);
        map.put("correlationId", correlationId);
        if (causationId != null) map.put("causationId", causationId);
        map.put("occurredAt", WireTime.format(occurredAt));
        map.put("salt", salt);
        return map;
    }

    /** Reads the stored form; keys it does not know are passed over. */
    public static Envelope of(Map<String, String> map) {
        var recordedBy = map.get("recordedBy");
        var space = map.get("spaceId");
        var toRegions = map.get("toRegions");
        return new Envelope(
                Actor.parse(required(map, "actor")),
                recordedBy == null ? null : Actor.parse(recordedBy),
                space == null ? null : SpaceId.of(space),
                new RegionCode(required(map, "regionCode")),
                toRegions == null
                        ? List.of()
                        : Arrays.stream(toRegions.split(","))
                                .map(RegionCode::new)
                                .toList(),
                required(map, "commandId"),
                required(map, "correlationId"),
                map.get("causationId"),
                WireTime.parse(required(map, "occurredAt")),
                required(map, "salt"));
    }

    private static String required(Map<String, String> map, String key) {
        var value = map.get(key);
        if (value == null) throw new IllegalArgumentException("envelope without " + key);
        return value;
    }
}
