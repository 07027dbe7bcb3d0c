package org.creativespaces.standalone.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.creativespaces.standalone.openapi.Document.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request about to be sent: as the document's examples have it, unless something else is said. */
final class Call {
    final Operation operation;
    final Map<String, String> path = new TreeMap<>();
    final Map<String, String> query = new TreeMap<>();
    final Map<String, String> headers = new TreeMap<>();
    byte[] sent = new byte[0];
    private final ObjectNode body;

    Call(Document document, Operation operation) {
        this.operation = operation;
        document.parameters(operation, "path")
                .forEach((name, parameter) ->
                        path.put(name, parameter.path("example").asString()));
        var example = operation.body().path("example");
        body = example.isObject() ? (ObjectNode) example.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (operation.writes()) headers.put("Content-Type", "application/json");
        if (operation.method().equals("POST"))
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The same request, to be sent as another one. */
    Call again(Document document) {
        var copy = new Call(document, operation);
        copy.path.putAll(path);
        copy.query.putAll(query);
        if (sent.length > 0) copy.raw(headers.get("Content-Type"), sent);
        copy.body.removeAll();
        copy.body.setAll(body);
        return copy;
    }

    /** At this address instead of the example's. */
    Call at(String parameter, String value) {
        path.put(parameter, value);
        return this;
    }

    Call ask(String parameter, Object value) {
        query.put(parameter, value.toString());
        return this;
    }

    Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Call without(String header) {
        headers.remove(header);
        return this;
    }

    /** With another value of a field of the body. */
    Call with(String field, Object value) {
        return change(all -> all.putPOJO(field, value));
    }

    Call leaveOut(String field) {
        return change(all -> all.remove(field));
    }

    Call change(Consumer<ObjectNode> how) {
        how.accept(body);
        return this;
    }

    /** With a body that is no JSON. */
    Call raw(String contentType, byte[] bytes) {
        headers.put("Content-Type", contentType);
        sent = bytes;
        return this;
    }

    JsonNode body() {
        return body;
    }

    String target() {
        var address = operation.path();
        for (var part : path.entrySet()) address = address.replace("{" + part.getKey() + "}", part.getValue());
        var asked = query.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? address : address + "?" + asked;
    }
}
