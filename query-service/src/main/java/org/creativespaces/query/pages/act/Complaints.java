package org.creativespaces.query.pages.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.creativespaces.query.commands.Result.FieldError;
import org.creativespaces.query.commands.Result.Refused;
import org.creativespaces.query.pages.act.Body.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with what was typed, in the words of the message file: at each field at fault, and at none where no field is.
 *
 * @param byField in the order of the form
 * @param overall what no field of the form is to blame for; null if nothing
 */
record Complaints(Map<String, String> byField, @Nullable String overall) {
    static final Complaints NONE = new Complaints(Map.of(), null);

    private static final Pattern AT_MOST = Pattern.compile("must be at most (\\d+) characters");

    /** The field that a refusal is about, where it is a field that can mend it. */
    private static final Map<String, String> FIELDS = Map.of(
            "SHARES_EXCEEDED", "percent",
            "CONCERN_WITHOUT_TEXT", "text",
            "DUE_DATE_PASSED", "due",
            "OWN_REGION", "regionCodes",
            "GROUND_RULES_NOT_CURRENT", "groundRulesVersion",
            "NOT_MERGEABLE", "intoSolutionId",
            "NO_MANDATE", Asked.ORGANISATION,
            "EVENT_NOT_FOUND", "eventId",
            "TEXT_NOT_FOUND", "field");

    boolean isEmpty() {
        return byField.isEmpty() && overall == null;
    }

    static Complaints of(Form form, List<Field> asked, Map<String, Wrong> wrong, Words words) {
        var byField = new LinkedHashMap<String, String>();
        for (var field : asked) {
            var what = wrong.get(field.name());
            if (what != null) byField.put(field.name(), words(form, field, what.name(), words));
        }
        return new Complaints(byField, null);
    }

    static Complaints of(Form form, List<Field> asked, Refused refused, Words words) {
        var byField = new LinkedHashMap<String, String>();
        for (var field : asked) {
            refused.errors().stream()
                    .filter(error -> isAt(error.field(), field))
                    .findFirst()
                    .ifPresent(error -> byField.put(field.name(), words(form, field, kind(error), words)));
        }
        var reason = said(form, refused, words);
        var blamed = FIELDS.getOrDefault(refused.reason(), "");
        var isAsked = asked.stream().anyMatch(field -> field.name().equals(blamed));
        if (isAsked) {
            byField.put(blamed, reason);
            return new Complaints(byField, null);
        }
        return new Complaints(byField, byField.isEmpty() ? reason : null);
    }

    /** Nobody knows whether it was recorded. */
    static Complaints unknown(Words words) {
        return new Complaints(Map.of(), words.of("problem.UNKNOWN"));
    }

    /** Of a list, one item may be at fault. */
    private static boolean isAt(String path, Field field) {
        return path.equals(field.name()) || path.startsWith(field.name() + "[");
    }

    private static String kind(FieldError error) {
        if (error.message().startsWith("is required")) return Wrong.REQUIRED.name();
        return AT_MOST.matcher(error.message()).matches() ? Wrong.LONG.name() : Wrong.WRONG.name();
    }

    private static String words(Form form, Field field, String kind, Words words) {
        var name = field.name();
        var found = words.first(
                new Object[] {field.limit()},
                "form.%s.%s.%s".formatted(form.name(), name, kind),
                "field.%s.%s".formatted(name, kind),
                "field.%s.%s".formatted(field.kind(), kind),
                "field." + kind);
        return found == null ? kind : found;
    }

    private static String said(Form form, Refused refused, Words words) {
        var reason = refused.reason();
        return words.of("form.%s.%s".formatted(form.name(), reason), "problem." + reason, "problem");
    }
}
