package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Who.BEA;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.standalone.openapi.Document.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the body of a write is read as its schema says: each field at its bounds and beyond them. A field that does not
 * exist goes with every request, so that none is carried out.
 */
final class Strictness {
    private static final String UNKNOWN = "surprise";
    private static final String ID = "019a4c10-0000-7000-8000-0000000000ff";

    private final Client client;

    Strictness(Client client) {
        this.client = client;
    }

    /** What is read otherwise than the document says, by operation and field. */
    List<String> faults(Operation operation) {
        var faults = new ArrayList<String>();
        var schema = operation.body().path("schema");
        expect(operation, body -> {}, List.of(), faults, "an unknown field");
        fields(operation, schema, "", faults);
        return faults;
    }

    private void fields(Operation operation, JsonNode schema, String path, List<String> faults) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            var name = path + property.getKey();
            var told = client.document().resolve(property.getValue());
            var missing = required.contains(property.getKey()) && whole(operation, path);
            if (missing) expect(operation, body -> parent(body, name).remove(last(name)), List.of(name), faults, name);
            good(told).forEach(value -> expect(operation, set(name, value), List.of(), faults, name + " " + value));
            bad(told).forEach(value -> expect(operation, set(name, value), List.of(name), faults, name + " " + value));
            if (told.has("properties")) fields(operation, told, name + ".", faults);
        });
    }

    /** Whether the example holds the object that a field is part of. */
    private static boolean whole(Operation operation, String path) {
        return path.isEmpty() || operation.body().path("example").has(path.substring(0, path.length() - 1));
    }

    /** A change of a request's body. */
    private interface Change {
        void make(ObjectNode body);
    }

    private static Change set(String name, JsonNode value) {
        return body -> parent(body, name).set(last(name), value);
    }

    private static ObjectNode parent(ObjectNode body, String name) {
        var dot = name.indexOf('.');
        if (dot < 0) return body;
        var object = name.substring(0, dot);
        if (!body.has(object)) {
            body.set(
                    object,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("solutionId", ID)
                            .put("revision", 1)
                            .put("adaptations", "Later."));
        }
        return (ObjectNode) body.path(object);
    }

    private static String last(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private void expect(Operation operation, Change change, List<String> named, List<String> faults, String what) {
        var call = client.call(operation.id());
        call.change(change::make).with(UNKNOWN, 1);
        var answer = client.send(BEA, call);
        var fields = new ArrayList<>(answer.fields());
        var unknown = fields.remove(UNKNOWN);
        fields.replaceAll(field -> field.replaceAll("\\[\\d+]$", ""));
        if (answer.status() != 400 || !unknown || !fields.equals(named)) {
            faults.add("%s with %.80s names %s".formatted(operation.id(), what, answer.fields()));
        }
    }

    private Stream<JsonNode> good(JsonNode told) {
        var type = told.path("type").asString("");
        var json = JsonNodeFactory.instance;
        if (told.has("enum")) return told.path("enum").valueStream();
        if (told.has("oneOf")) return Stream.of(json.numberNode(12.5), json.stringNode("-12.5"));
        return switch (type) {
            case "integer" ->
                Stream.of(told.path("minimum"), told.path("maximum")).filter(bound -> !bound.isMissingNode());
            case "boolean" -> Stream.of(json.booleanNode(true), json.booleanNode(false));
            case "array" ->
                Stream.of(json.arrayNode().addAll(good(items(told)).limit(1).toList()));
            case "string" -> Stream.of(json.stringNode(text(told)));
            default -> Stream.of();
        };
    }

    private JsonNode items(JsonNode told) {
        return client.document().resolve(told.path("items"));
    }

    private static String text(JsonNode told) {
        return switch (told.path("format").asString("")) {
            case "uuid" -> ID;
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-01T12:00:00.000Z";
            // An emoji is one character, though Java counts two.
            default -> "\uD83D\uDE42".repeat(told.path("maxLength").asInt());
        };
    }

    private Stream<JsonNode> bad(JsonNode told) {
        var json = JsonNodeFactory.instance;
        if (told.has("enum")) return Stream.of(json.stringNode("NOTHING"), json.numberNode(1));
        if (told.has("oneOf")) return Stream.of(json.stringNode("1e3"), json.booleanNode(true));
        return switch (told.path("type").asString("")) {
            case "integer" -> Stream.concat(beyond(told), Stream.of(json.stringNode("1"), json.numberNode(1.5)));
            case "boolean" -> Stream.of(json.stringNode("true"));
            case "array" -> Stream.of(json.stringNode(ID), json.arrayNode().add("nothing"));
            case "object" -> Stream.of(json.arrayNode());
            case "string" -> Stream.of(json.numberNode(1), json.stringNode(tooLong(told)));
            default -> Stream.of();
        };
    }

    private static Stream<JsonNode> beyond(JsonNode told) {
        var json = JsonNodeFactory.instance;
        var below = Stream.<JsonNode>of(json.numberNode(told.path("minimum").asInt() - 1));
        return told.has("maximum")
                ? Stream.concat(
                        below, Stream.of(json.numberNode(told.path("maximum").asInt() + 1)))
                : below;
    }

    private static String tooLong(JsonNode told) {
        return told.has("maxLength") ? "x".repeat(told.path("maxLength").asInt() + 1) : "nothing";
    }
}
