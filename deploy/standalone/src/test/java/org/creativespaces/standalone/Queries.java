package org.creativespaces.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The queries of dashboards and alerts, and what a scrape has for them. */
final class Queries {
    private static final Path DEPLOY = Path.of("..");
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][\\w:]*)(\\{.*})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** What Prometheus adds by itself. */
    private static final List<String> OF_PROMETHEUS = List.of("instance", "job");

    private Queries() {}

    /** Every query of a dashboard, by where it is. */
    static Map<String, String> ofDashboards() throws IOException {
        var queries = new TreeMap<String, String>();
        try (var files = Files.list(DEPLOY.resolve("grafana/dashboards"))) {
            for (var file : files.toList()) {
                var dashboard = JsonMapper.shared().readTree(Files.readString(file));
                for (var panel : dashboard.path("panels")) {
                    for (var target : panel.path("targets")) {
                        queries.put(
                                "%s: %s %s"
                                        .formatted(
                                                file.getFileName(),
                                                panel.path("title").asString(),
                                                target.path("refId").asString()),
                                target.path("expr").asString());
                    }
                }
            }
        }
        return queries;
    }

    /** The query of every alert, by its name. */
    static Map<String, String> ofAlerts() throws IOException {
        var queries = new TreeMap<String, String>();
        var file = (Map<?, ?>)
                DeploymentFiles.parsed(DEPLOY.resolve("prometheus/alerts.yaml")).getFirst();
        for (var group : (List<?>) file.get("groups")) {
            for (var rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
                var alert = (Map<?, ?>) rule;
                queries.put((String) alert.get("alert"), (String) alert.get("expr"));
            }
        }
        return queries;
    }

    /** What the autoscaler goes by. */
    static Map<String, String> ofAutoscaling() throws IOException {
        var queries = new TreeMap<String, String>();
        for (var document : DeploymentFiles.parsed(DEPLOY.resolve("kubernetes/base/query.yaml"))) {
            DeploymentFiles.visit(document, "", (path, value) -> {
                if (path.equals("spec.metrics.pods.metric.name")) queries.put("autoscaling", "" + value);
            });
        }
        return queries;
    }

    /** The labels of each series of a scrape with their values, by the series' name. */
    static Map<String, Map<String, Set<String>>> series(String scrape) {
        var series = new TreeMap<String, Map<String, Set<String>>>();
        scrape.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var one = SERIES.matcher(line);
            if (!one.matches()) throw new AssertionError("no series: " + line);
            var labels = series.computeIfAbsent(one.group(1), name -> new TreeMap<>());
            if (one.group(2) == null) return;
            LABEL.matcher(one.group(2))
                    .results()
                    .forEach(label -> labels.computeIfAbsent(label.group(1), name -> new TreeSet<>())
                            .add(label.group(2)));
        });
        return series;
    }

    /** What of a query nothing in the scrape could answer. */
    static List<String> unanswered(String query, Map<String, Map<String, Set<String>>> scraped) {
        var asked = Promql.of(query);
        var missing = new TreeSet<String>();
        for (var metric : asked.metrics()) {
            if (metric.equals("up")) continue;
            var labels = scraped.get(metric);
            if (labels == null) missing.add(metric);
            else
                asked.labels().stream()
                        .filter(label -> !labels.containsKey(label) && !OF_PROMETHEUS.contains(label))
                        .forEach(label -> missing.add(metric + "{" + label + "}"));
        }
        if (asked.metrics().isEmpty()) missing.add("asks for nothing");
        return List.copyOf(missing);
    }
}
