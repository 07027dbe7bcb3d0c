package org.creativespaces.command.ledger;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** JSON that says what a tidy writer would say otherwise: what survives this survives any writer of events. */
final class OddJson {
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1.0", "1.10", "1e5", "1E+2", "0.1e-7", "100000000000000000000000.50", "9007199254740993");
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"é\"",
            "\"\\u00e9\"",
            "\"\\u00E9\"",
            "\"\\/ /\"",
            "\"\\ud83d\\ude00 😀\"",
            "\"\\n\\t\\u0000\"",
            "\"} , \\\" {\"",
            "\"\u2028\"",
            "\"\u007f\"");
    private static final List<String> BLANKS = List.of("", "", "", "", " ", "\t", "\n", "\r\n");

    private OddJson() {}

    /** An object, which may have a key twice, in any order and with blanks of any kind. */
    static String object(Random random) {
        return blank(random) + object(random, 3) + blank(random);
    }

    /** Keys sorted and no blanks in most cases, as the writer does it; else with a further key, or spelled another way. */
    static String envelope(Random random, String commandId) {
        var map = new TreeMap<String, String>();
        map.put("commandId", commandId);
        for (var key : List.of("actor", "recordedBy", "spaceId", "regionCode", "toRegions", "causationId", "salt")) {
            if (random.nextBoolean()) map.put(key, key.repeat(random.nextInt(2)) + "é\"\\ \u0001");
        }
        if (random.nextInt(4) == 0) map.put("added later", "x");
        var json = new JsonMapper().writeValueAsString(map);
        return random.nextInt(4) == 0 ? json.replaceFirst("\\{", "{ \n") : json;
    }

    private static String object(Random random, int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> blank(random) + one(TEXTS, random) + blank(random) + ":" + value(random, depth - 1))
                .collect(Collectors.joining(",", "{", blank(random) + "}"));
    }

    private static String value(Random random, int depth) {
        var value = switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> one(TEXTS, random);
            case 3 -> one(NUMBERS, random);
            case 4 -> object(random, depth);
            default -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
        };
        return blank(random) + value + blank(random);
    }

    private static String blank(Random random) {
        return one(BLANKS, random);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
