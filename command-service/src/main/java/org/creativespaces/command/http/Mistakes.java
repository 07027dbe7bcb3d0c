package org.creativespaces.command.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with the fields of one body, by their paths. */
final class Mistakes {
    private static final int MOST = 50;
    private static final int MOST_OF_A_NAME = 60;

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Of several mistakes in one field the first counts. */
    void note(String field, String mistake) {
        if (byField.size() < MOST) byField.putIfAbsent(field, mistake);
    }

    void rejectIfAny() {
        if (byField.isEmpty()) return;
        throw Rejected.fields(byField.entrySet().stream()
                .map(mistake -> new FieldError(mistake.getKey(), mistake.getValue()))
                .toList());
    }

    /** A name that somebody made up, fit to be repeated to them. */
    static String legible(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.substring(0, Math.min(plain.length(), MOST_OF_A_NAME));
    }
}
