package org.creativespaces.command.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies that are in order, and what to change in them. */
public final class Bodies {
    public static final String ID = "0198c0de-0000-7000-8000-000000000001";
    public static final String OTHER_ID = "0198c0de-0000-7000-8000-000000000002";
    public static final Map<String, ?> RULE = Map.of(
            "minEndorsements", 5, "minConstituencies", 2, "livedExperienceRequired", true, "noOpenConcerns", true);
    public static final Map<String, ?> SPACE = Map.of(
            "regionCode", "E12000007",
            "title", "Quiet rooms",
            "purpose", "To find out.",
            "groundRules", "Listen.",
            "visibility", "PUBLIC",
            "agreementRule", RULE);
    public static final Map<String, ?> PARTICIPANT =
            Map.of("pseudonym", "Heron", "constituency", "SERVICE_USER", "regionCode", "E12000007");

    private Bodies() {}

    /** The same with one field more or other; without it if the value is null. */
    public static Map<String, ?> with(Map<String, ?> body, String field, @Nullable Object value) {
        var changed = new HashMap<String, @Nullable Object>(body);
        if (value == null) changed.remove(field);
        else changed.put(field, value);
        return changed;
    }
}
