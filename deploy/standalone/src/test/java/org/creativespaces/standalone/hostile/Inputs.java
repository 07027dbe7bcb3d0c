package org.creativespaces.standalone.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of hostile inputs; its README says which file is what. */
final class Inputs {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final JsonMapper JSON = new JsonMapper();

    /** Longer than any text may be. */
    private static final String TOO_LONG = "\"" + "x".repeat(20_000) + "\"";

    private Inputs() {}

    /** Bodies that are in order, by method and address. */
    static Map<String, JsonNode> writes() {
        var writes = new LinkedHashMap<String, JsonNode>();
        json("writes.json").properties().forEach(write -> writes.put(write.getKey(), write.getValue()));
        return writes;
    }

    /** A field and everything that its value must not be, as it is sent. */
    record Field(String path, JsonNode whole, List<String> values) {
        /** The body in which the field has this value. */
        String with(String value) {
            var mark = "\"the value goes here\"";
            var changed = whole.deepCopy();
            var dot = path.lastIndexOf('.');
            var parent =
                    dot < 0 ? changed : changed.at("/" + path.substring(0, dot).replace('.', '/'));
            parent.asObject().put(path.substring(dot + 1), mark.substring(1, mark.length() - 1));
            return JSON.writeValueAsString(changed).replace(mark, value);
        }
    }

    /** Every field of a body, and those within its fields. */
    static List<Field> fields(JsonNode body) {
        var fields = new ArrayList<Field>();
        collect("", body, body, values(), fields);
        return fields;
    }

    private static void collect(
            String path, JsonNode object, JsonNode whole, Map<String, List<String>> values, List<Field> into) {
        object.properties().forEach(field -> {
            var name = path + field.getKey();
            into.add(new Field(name, whole, values.get(type(field.getValue()))));
            if (field.getValue().isObject()) collect(name + ".", field.getValue(), whole, values, into);
        });
    }

    private static String type(JsonNode value) {
        if (value.isString()) return value.asString().matches("[0-9.]+") ? "decimal" : "string";
        if (value.isNumber()) return "number";
        if (value.isBoolean()) return "boolean";
        return value.isArray() ? "array" : "object";
    }

    private static Map<String, List<String>> values() {
        var values = lines("values.txt").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
        values.get("string").add(TOO_LONG);
        return values;
    }

    /** Whole bodies by the names of their files. */
    static Map<String, byte[]> bodies() {
        try (var files = Files.list(FOLDER.resolve("bodies"))) {
            var bodies = new LinkedHashMap<String, byte[]>();
            for (var file : files.sorted().toList())
                bodies.put(file.getFileName().toString(), body(file));
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(Path file) throws IOException {
        if (!file.toString().endsWith(".recipe")) return Files.readAllBytes(file);
        var recipe = JSON.readTree(file.toFile());
        var repeat = recipe.path("repeat").asString();
        var numbered = repeat.contains("{n}");
        var middle = numbered
                ? IntStream.rangeClosed(1, recipe.path("times").asInt())
                        .mapToObj(n -> repeat.replace("{n}", Integer.toString(n)))
                        .collect(Collectors.joining())
                : repeat.repeat(recipe.path("times").asInt());
        return (recipe.path("before").asString() + middle + recipe.path("after").asString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Values of headers, by name. */
    static Map<String, List<String>> headers(String file) {
        var headers = new LinkedHashMap<String, List<String>>();
        json(file)
                .properties()
                .forEach(header -> headers.put(
                        header.getKey(),
                        header.getValue().valueStream().map(JsonNode::asString).toList()));
        return headers;
    }

    static List<String> good() {
        return json("unusual-but-good.json")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String file) {
        return JSON.readTree(FOLDER.resolve(file).toFile());
    }
}
