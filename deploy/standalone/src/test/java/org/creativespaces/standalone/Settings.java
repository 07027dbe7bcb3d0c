package org.creativespaces.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that the programs know, by its name: those of the libraries, of our records, and of our code. */
record Settings(Set<String> names) {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Pattern IN_CODE = Pattern.compile("\"(?:\\$\\{)?(creative-spaces\\.[a-z.-]*[a-z])");

    static Settings known() throws IOException {
        var names = new HashSet<String>();
        for (var url : Collections.list(Settings.class.getClassLoader().getResources(METADATA))) {
            try (var file = url.openStream()) {
                JsonMapper.shared()
                        .readTree(file)
                        .path("properties")
                        .forEach(property -> names.add(property.path("name").asString()));
            }
        }
        addRecords(names);
        for (var module : List.of("command-service", "query-service", "deploy/standalone")) addCode(module, names);
        return new Settings(names);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** By the name that environments have for it, without dashes and with underscores for dots. */
    boolean hasVariable(String variable) {
        return names.stream()
                .anyMatch(name -> name.replace("-", "")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT)
                        .equals(variable));
    }

    private static void addRecords(Set<String> names) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("org.creativespaces")) {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), Settings.class.getClassLoader());
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            addRecord(prefix, type, names);
        }
    }

    private static void addRecord(String prefix, Class<?> type, Set<String> names) {
        for (var component : type.getRecordComponents()) {
            var name = prefix + "." + dashed(component.getName());
            names.add(name);
            if (component.getType().isRecord()) addRecord(name, component.getType(), names);
        }
    }

    private static void addCode(String module, Set<String> names) throws IOException {
        try (var files = Files.walk(Path.of("../..", module, "src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                names.addAll(IN_CODE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()));
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
