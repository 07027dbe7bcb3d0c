package org.creativespaces.query.region;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Region;
import org.creativespaces.events.WireTime;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where the lists and events behind a region's figures are, or behind the nation's for null.
 *
 * @param asOf the moment in the past of which the figures are; null for the present
 */
record Links(@Nullable Region region, @Nullable Instant asOf) {
    private static final String API = "/api/v1";

    Map<String, String> all() {
        var links = new LinkedHashMap<String, String>();
        links.put("self", self());
        links.put("solutions", list("/solutions"));
        links.put("spaces", list("/spaces"));
        links.put("commitments", list("/commitments"));
        links.put("risks", risks());
        links.put("events", events());
        return links;
    }

    private String self() {
        var path = region == null ? API + "/dashboard" : API + "/regions/" + region.code() + "/dashboard";
        return asOf == null ? path : path + "?asOf=" + WireTime.format(asOf);
    }

    String spaces() {
        return list("/spaces");
    }

    String solutions(@Nullable Stage stage) {
        return stage == null ? list("/solutions") : list("/solutions", "stage=" + stage);
    }

    String commitments(String... filters) {
        return list("/commitments", filters);
    }

    String risks() {
        return list("/risks");
    }

    String openRisks() {
        return list("/risks", "status=OPEN");
    }

    String trials() {
        return events(List.of("solution.trial_started", "solution.observation_recorded", "solution.trial_concluded"));
    }

    String circulations() {
        return events(List.of("solution.circulated", "solution.proposed"));
    }

    String events() {
        return list("/feed");
    }

    /** Events by the short forms of their types. */
    String events(List<String> types) {
        return list("/feed", "type=" + String.join(",", types));
    }

    static String solution(Object id) {
        return API + "/solutions/" + id;
    }

    private String list(String path, String... filters) {
        var given = new ArrayList<String>();
        if (region != null) given.add("region=" + region.code());
        given.addAll(List.of(filters));
        return API + path + (given.isEmpty() ? "" : "?" + String.join("&", given));
    }
}
