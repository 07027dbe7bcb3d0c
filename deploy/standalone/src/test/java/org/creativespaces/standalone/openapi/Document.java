package org.creativespaces.standalone.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document as it is served. */
final class Document {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode root;
    private final Map<String, Operation> operations;

    Document(JsonNode root) {
        this.root = root;
        this.operations = all().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** What can be asked of the program: a method at a path. */
    record Operation(String method, String path, JsonNode told) {
        String id() {
            return told.path("operationId").asString();
        }

        boolean writes() {
            return told.path("requestBody").path("content").has("application/json");
        }

        JsonNode body() {
            return told.path("requestBody").path("content").path("application/json");
        }

        @Override
        public String toString() {
            return id();
        }
    }

    JsonNode root() {
        return root;
    }

    Operation operation(String id) {
        var operation = operations.get(id);
        if (operation == null) throw new AssertionError("the document has no operation " + id);
        return operation;
    }

    /** In the order of the document. */
    List<Operation> all() {
        var all = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return all;
    }

    /** The parameters of an operation and of its path, by name. */
    Map<String, JsonNode> parameters(Operation operation, String where) {
        var own = operation.told().path("parameters").valueStream();
        var shared =
                root.path("paths").path(operation.path()).path("parameters").valueStream();
        return Stream.concat(shared, own)
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asString().equals(where))
                .collect(Collectors.toMap(parameter -> parameter.path("name").asString(), Function.identity()));
    }

    /** What a reference stands for; anything else stands for itself. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isMissingNode() ? node : root.at(reference.asString().substring(1));
    }
}
