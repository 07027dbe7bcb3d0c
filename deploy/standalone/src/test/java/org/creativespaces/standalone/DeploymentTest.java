package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.standalone.DeploymentFiles.DEPLOY;
import static org.creativespaces.standalone.DeploymentFiles.setting;
import static org.creativespaces.standalone.DeploymentFiles.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What deployment files name is what the code has: settings, ports, paths, jars, variables and files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeploymentTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern ARGUMENT =
            Pattern.compile("--((?:creative-spaces|spring|server|management|logging|axon)\\.[a-z.-]+)=");
    private static final Pattern VARIABLE =
            Pattern.compile("(?m)^\\s*((?:CREATIVESPACES|SPRING|AXON|SERVER|MANAGEMENT|LOGGING)_[A-Z_]+)\\b");
    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z_]+)(:[^}]*)?}");
    private static final Pattern UPSTREAM = Pattern.compile("\\b(app|command-\\d|query-\\d):(\\d+)");
    private static final Path COMMAND = ROOT.resolve("command-service/src/main/resources/command-program.yaml");
    private static final Path QUERY = ROOT.resolve("query-service/src/main/resources/query-program.yaml");
    private static final Path STANDALONE = ROOT.resolve("deploy/standalone/src/main/resources/application.yaml");

    @Test
    void every_file_is_well_formed() throws IOException {
        var files = Stream.concat(DeploymentFiles.all(".yaml").stream(), DeploymentFiles.all(".json").stream())
                .toList();
        assertThat(files).hasSizeGreaterThan(20);
        for (var file : files)
            assertThat(DeploymentFiles.parsed(file)).as(file.toString()).isNotEmpty();
    }

    @Test
    void every_setting_is_one_that_a_program_has() throws IOException {
        var known = Settings.known();
        var unknown = new TreeMap<String, Object>();
        var seen = 0;
        for (var file : withDockerfile()) {
            var text = Files.readString(file);
            var names = found(ARGUMENT, text);
            names.removeIf(known::has);
            var variables = found(VARIABLE, text);
            seen += variables.size();
            variables.removeIf(known::hasVariable);
            names.addAll(variables);
            if (!names.isEmpty()) unknown.put(file.toString(), names);
        }
        assertThat(unknown).isEmpty();
        assertThat(seen).isGreaterThan(20);
        assertThat(known.has("creative-spaces.ledger.uri")).isFalse();
        assertThat(known.hasVariable("CREATIVESPACES_LEDGER_URI")).isFalse();
    }

    @Test
    void every_port_is_one_that_the_programs_listen_on() throws IOException {
        for (var program : List.of(COMMAND, QUERY, STANDALONE)) {
            assertThat(setting(program, "server.port")).isEqualTo("8080");
            assertThat(setting(program, "management.server.port")).isEqualTo("8081");
        }
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile"))).contains("\nEXPOSE 8080 8081\n");
        for (var file : DeploymentFiles.all(".caddy")) {
            UPSTREAM.matcher(Files.readString(file))
                    .results()
                    .forEach(upstream ->
                            assertThat(upstream.group(2)).as(upstream.group()).isEqualTo("8080"));
        }
        for (var file : List.of("command.yaml", "query.yaml")) {
            var ports = new TreeSet<String>();
            var probed = new TreeSet<String>();
            for (var document :
                    DeploymentFiles.parsed(DEPLOY.resolve("kubernetes/base").resolve(file))) {
                visit(document, "", (path, value) -> {
                    if (path.endsWith("containers.ports.containerPort")) ports.add("" + value);
                    if (path.endsWith("httpGet.path")) probed.add("" + value);
                    if (path.endsWith("httpGet.port")) assertThat(value).isEqualTo("management");
                });
            }
            assertThat(ports).containsExactly("8080", "8081");
            assertThat(probed).containsExactly("/actuator/health/liveness", "/actuator/health/readiness");
        }
        assertThat(Files.readString(DEPLOY.resolve("prometheus/prometheus.yaml")))
                .contains("port: 8081", "metrics_path: /actuator/prometheus");
    }

    @Test
    void what_is_probed_and_scraped_is_exposed() throws IOException {
        for (var program : List.of(COMMAND, QUERY, STANDALONE)) {
            assertThat(setting(program, "management.endpoints.web.exposure.include"))
                    .isEqualTo("health, prometheus");
        }
        assertThat(setting(COMMAND, "management.endpoint.health.probes.enabled"))
                .isEqualTo("true");
        assertThat(setting(
                        ROOT.resolve("query-service/src/main/resources/query-service.yaml"),
                        "management.endpoint.health.probes.enabled"))
                .isEqualTo("true");
    }

    @Test
    void every_image_is_built_of_a_jar_that_the_build_makes() throws IOException {
        var version = first(ROOT.resolve("pom.xml"), "<artifactId>creative-spaces</artifactId>\\s*<version>([^<]+)<");
        var name = first(ROOT.resolve("deploy/standalone/pom.xml"), "<finalName>([^<]+)<");
        for (var module : List.of("command-service", "query-service"))
            assertThat(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                    .contains("<classifier>exec</classifier>");
        var jars = new TreeSet<String>();
        for (var file : DeploymentFiles.all(".yaml")) {
            for (var document : DeploymentFiles.parsed(file)) {
                visit(document, "", (path, value) -> {
                    if (path.endsWith("build.args.JAR")) jars.add("" + value);
                    if (path.endsWith("build.dockerfile"))
                        assertThat(ROOT.resolve("" + value)).exists();
                });
            }
        }
        assertThat(jars)
                .containsExactlyInAnyOrder(
                        "deploy/standalone/target/" + name + ".jar",
                        "command-service/target/command-service-" + version + "-exec.jar",
                        "query-service/target/query-service-" + version + "-exec.jar");
    }

    @Test
    void every_variable_of_compose_is_in_the_example_and_the_other_way_round() throws IOException {
        var used = new TreeSet<String>();
        for (var file : compose()) {
            used.addAll(found(INTERPOLATED, Files.readString(file)));
        }
        used.remove("LOG_FORMAT");
        var example = Files.readAllLines(DEPLOY.resolve("compose/example.env")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(example);
    }

    @Test
    void who_is_proxied_and_scraped_is_a_service_of_some_mode() throws IOException {
        var services = new TreeSet<String>();
        for (var file : compose()) {
            var parsed = (Map<?, ?>) DeploymentFiles.parsed(file).getFirst();
            ((Map<?, ?>) parsed.get("services")).keySet().forEach(service -> services.add("" + service));
        }
        for (var file : DeploymentFiles.all(".caddy")) {
            UPSTREAM.matcher(Files.readString(file))
                    .results()
                    .forEach(upstream -> assertThat(services).contains(upstream.group(1)));
        }
        var scraped = new TreeSet<String>();
        visit(
                DeploymentFiles.parsed(DEPLOY.resolve("prometheus/prometheus.yaml"))
                        .getFirst(),
                "",
                (path, value) -> {
                    if (path.endsWith("dns_sd_configs.names")) scraped.add("" + value);
                });
        assertThat(services).containsAll(scraped);
        assertThat(scraped).hasSize(5);
    }

    @Test
    void what_kustomizations_and_volumes_name_is_there() throws IOException {
        for (var file : DeploymentFiles.all("kustomization.yaml")) {
            visit(DeploymentFiles.parsed(file).getFirst(), "", (path, value) -> {
                if (path.equals("resources") || path.equals("configMapGenerator.envs"))
                    assertThat(file.resolveSibling("" + value)).exists();
            });
        }
        for (var file : compose()) {
            visit(DeploymentFiles.parsed(file).getFirst(), "", (path, value) -> {
                var source = ("" + value).split(":", 2)[0];
                // Certificates are put there by whoever runs it.
                if (path.endsWith(".volumes") && source.startsWith(".") && !source.contains("tls"))
                    assertThat(file.resolveSibling(source)).exists();
            });
        }
    }

    /** Several readers: rows in the memory of each would be built by each. */
    @Test
    void no_reader_of_several_is_started_without_the_rows_that_they_share() throws IOException {
        var uri = "CREATIVESPACES_MONGODB_URI";
        var query = DeploymentFiles.parsed(DEPLOY.resolve("kubernetes/base/query.yaml"))
                .getFirst();
        var asked = new ArrayList<String>();
        visit(query, "", (path, value) -> {
            if (path.contains("containers.env.")) asked.add(path.substring(path.indexOf("env.") + 4) + "=" + value);
        });
        assertThat(asked)
                .containsExactly(
                        "name=" + uri,
                        "valueFrom.secretKeyRef.name=creative-spaces",
                        "valueFrom.secretKeyRef.key=" + uri,
                        "valueFrom.secretKeyRef.optional=false");
        var secrets = DeploymentFiles.all("secret.example");
        assertThat(secrets).hasSize(2);
        for (var secret : secrets) assertThat(Files.readAllLines(secret)).contains(uri);
        for (var mode : List.of("one-writer.yaml", "cluster.yaml")) {
            var services = (Map<?, ?>) ((Map<?, ?>)
                            DeploymentFiles.parsed(DEPLOY.resolve("compose").resolve(mode))
                                    .getFirst())
                    .get("services");
            services.forEach((name, service) -> {
                if (("" + name).startsWith("query-")) assertThat("" + service).contains(uri + "=mongodb://");
            });
        }
    }

    /** The proxy has the certificate: the program itself is asked without, and would not know that its cookie is for TLS only. */
    @Test
    void sessions_are_sent_over_tls_only() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("compose/common.yaml")))
                .contains("SERVER_SERVLET_SESSION_COOKIE_SECURE: \"true\"");
        for (var settings : DeploymentFiles.all("settings.env"))
            assertThat(Files.readAllLines(settings)).contains("SERVER_SERVLET_SESSION_COOKIE_SECURE=true");
    }

    @Test
    void every_container_of_ours_runs_with_nothing_it_does_not_need() throws IOException {
        for (var file : List.of("command.yaml", "query.yaml")) {
            var text = Files.readString(DEPLOY.resolve("kubernetes/base").resolve(file));
            assertThat(text)
                    .contains(
                            "runAsNonRoot: true",
                            "readOnlyRootFilesystem: true",
                            "allowPrivilegeEscalation: false",
                            "capabilities: {drop: [ALL]}",
                            "automountServiceAccountToken: false",
                            "kind: PodDisruptionBudget");
        }
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile"))).contains("\nUSER 10001:10001\n");
    }

    @Test
    void no_file_holds_a_secret() throws IOException {
        var name = "(?i)(password|secret|token|masterkey|master_key)[\\w\"]*";
        var secret = Pattern.compile(name + "[:=][ \\t]*[\"']?(?!true|false)([^\\s\"'$#{]+)");
        for (var file : DeploymentFiles.all()) {
            if (file.toString().endsWith(".json")) continue;
            secret.matcher(INTERPOLATED.matcher(Files.readString(file)).replaceAll(""))
                    .results()
                    .forEach(found -> assertThat(found.group(2))
                            .as("%s: %s", file, found.group())
                            .startsWith("…"));
        }
    }

    @Test
    void every_alert_is_explained_in_the_runbook() throws IOException {
        var runbook = Files.readString(ROOT.resolve("docs/runbook.md"));
        assertThat(Queries.ofAlerts().keySet())
                .allSatisfy(alert -> assertThat(runbook).contains("\n### " + alert + "\n"));
        var explained = found(Pattern.compile("(?m)^### ([A-Z]\\w+)$"), runbook);
        assertThat(explained).isEqualTo(Queries.ofAlerts().keySet());
    }

    private static Collection<Path> withDockerfile() throws IOException {
        return Stream.concat(DeploymentFiles.all().stream(), Stream.of(DEPLOY.resolve("Dockerfile")))
                .toList();
    }

    private static List<Path> compose() throws IOException {
        return DeploymentFiles.all(".yaml").stream()
                .filter(file -> file.startsWith(DEPLOY.resolve("compose")))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(Path file, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
