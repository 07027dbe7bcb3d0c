package org.creativespaces.standalone.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks values against the schemas of the document as if each told everything: a property that a schema does not name is
 * a mistake. Remembers which properties it met.
 */
final class Schemas {
    private static final String PROPERTIES = "properties";
    private static final String ADDITIONAL = "additionalProperties";
    private static final String REFERENCE = "$ref";
    private static final String NAMED = "#/components/schemas/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final Set<String> met = new TreeSet<>();
    private final JsonNode components;

    Schemas(JsonNode document) {
        this.components = closed(document.path("components")).deepCopy();
    }

    /** What is wrong with a value; nothing if it is as the schema says. */
    List<String> mistakes(JsonNode schema, JsonNode value) {
        var errors = compiled.computeIfAbsent(schema, this::compile).validate(value);
        if (errors.isEmpty()) meet(closed(schema), value, "");
        return errors.stream().map(Error::toString).toList();
    }

    /** The properties of the document's named schemas that some value had, such as {@code Solution.title}. */
    Set<String> met() {
        return met;
    }

    /** Every property of the document's named schemas. */
    Set<String> properties() {
        var all = new TreeSet<String>();
        components
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path(PROPERTIES)
                        .propertyNames()
                        .forEach(name -> all.add(schema.getKey() + "." + name)));
        return all;
    }

    private Schema compile(JsonNode schema) {
        var whole = (ObjectNode) closed(schema).deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    /** The same schema, with every object that names properties closed. */
    private static JsonNode closed(JsonNode schema) {
        var copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        node.values().forEach(Schemas::close);
        // Beside a reference stand only properties that are told more closely.
        var names = node.isObject() && node.path(PROPERTIES).isObject() && !node.has(REFERENCE);
        if (names && node.path("type").asString("").equals("object") && !node.has(ADDITIONAL)) {
            ((ObjectNode) node).put(ADDITIONAL, false);
        }
    }

    private void meet(JsonNode schema, JsonNode value, String name) {
        var reference = schema.path(REFERENCE).asString("");
        if (!reference.isEmpty()) {
            var target = reference.substring(NAMED.length());
            meet(components.path("schemas").path(target), value, target);
        }
        schema.path("anyOf").values().forEach(one -> {
            if (compiled.computeIfAbsent(one, this::compile).validate(value).isEmpty()) meet(one, value, name);
        });
        if (value.isArray()) value.values().forEach(item -> meet(schema.path("items"), item, name));
        if (!value.isObject()) return;
        value.properties().forEach(property -> {
            var told = schema.path(PROPERTIES).path(property.getKey());
            if (told.isMissingNode()) return;
            if (!name.isEmpty()) met.add(name + "." + property.getKey());
            meet(told, property.getValue(), "");
        });
    }
}
