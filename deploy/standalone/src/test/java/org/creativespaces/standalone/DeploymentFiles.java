package org.creativespaces.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The files by which the programs are deployed. */
final class DeploymentFiles {
    static final Path DEPLOY = Path.of("..");
    private static final List<String> FOLDERS = List.of("compose", "kubernetes", "grafana", "prometheus");

    private DeploymentFiles() {}

    static List<Path> all() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(DEPLOY.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }

    static List<Path> all(String suffix) throws IOException {
        return all().stream().filter(file -> file.toString().endsWith(suffix)).toList();
    }

    /** The documents of a file in YAML or JSON. */
    static List<Object> parsed(Path file) throws IOException {
        var text = Files.readString(file);
        if (file.toString().endsWith(".json"))
            return List.of(JsonMapper.shared().readValue(text, Object.class));
        var documents = new ArrayList<>();
        yaml().loadAll(text).forEach(documents::add);
        return documents;
    }

    /** One value of a file in YAML that is read as properties are: {@code a.b} is found under either key or both. */
    static String setting(Path yaml, String name) throws IOException {
        var found = new ArrayList<String>();
        for (var document : parsed(yaml)) {
            visit(document, "", (path, value) -> {
                if (path.equals(name)) found.add(String.valueOf(value));
            });
        }
        return found.getFirst();
    }

    /** Every value with the path of keys that leads to it, joined by dots; items of lists have the path of the list. */
    static void visit(Object node, String path, BiConsumer<String, Object> visitor) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> visit(value, path.isEmpty() ? "" + key : path + "." + key, visitor));
            case List<?> list -> list.forEach(item -> visit(item, path, visitor));
            case null -> visitor.accept(path, "");
            default -> visitor.accept(path, node);
        }
    }

    static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
