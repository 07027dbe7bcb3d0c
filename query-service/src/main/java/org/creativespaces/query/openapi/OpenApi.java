package org.creativespaces.query.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Puts the document together: the file {@code openapi.yaml} says what holds for all, a file for each tag has the paths
 * and schemas of that family, {@code common.yaml} what several of them need.
 */
final class OpenApi {
    private static final String TAGS = "tags";
    private static final String PATHS = "paths";
    private static final String COMPONENTS = "components";

    private OpenApi() {}

    /** The paths in the order of the tags; {@link IllegalStateException} where two files say something of the same name. */
    static Map<String, Object> document() {
        var document = read("openapi");
        var components = map(document.remove(COMPONENTS));
        var paths = new LinkedHashMap<String, Object>();
        for (var tag : (List<?>) Objects.requireNonNull(document.get(TAGS))) {
            var family = read((String) Objects.requireNonNull(map(tag).get("name")));
            addAll(map(family.get(PATHS)), paths);
            addSections(family, components);
        }
        addSections(read("common"), components);
        document.put(PATHS, paths);
        document.put(COMPONENTS, components);
        return document;
    }

    private static void addSections(Map<String, Object> part, Map<String, Object> components) {
        map(part.getOrDefault(COMPONENTS, Map.of())).forEach((section, named) -> {
            var all = map(components.computeIfAbsent(section, name -> new LinkedHashMap<String, Object>()));
            addAll(map(named), all);
        });
    }

    private static void addAll(Map<String, Object> from, Map<String, Object> to) {
        from.forEach((name, value) -> {
            if (to.putIfAbsent(name, value) != null) throw new IllegalStateException(name + " is described twice");
        });
    }

    private static Map<String, Object> read(String name) {
        try (var in = OpenApi.class.getResourceAsStream(name + ".yaml")) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
