package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creativespaces.events.Event;
import org.creativespaces.events.Regions;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.region.NaiveDashboard;
import org.creativespaces.standalone.RandomConversation.Votes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program and its tools are killed at random moments, again and again on one data folder: while people act, while conversations are
 * imported over HTTP and from the command line, while a start rebuilds the read models, while the ledger is copied.
 * {@code -Dkills=200} makes a soak of it, {@code -Dkill.seed} repeats one as far as chance allows.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Order(3)
class KilledAtRandomIT {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final int COPIES_A_LIFE = 3;
    private static final List<String> REGIONS =
            Regions.all().stream().map(region -> region.code().value()).toList();
    private static final Pattern COUNTED = Pattern.compile("(\\d+) events, the newest with digest (\\w+)");
    private static final Pattern SPACE = Pattern.compile("Imported into space ([-0-9a-f]+);");
    /** What the acts of each kind are recorded as. */
    private static final Map<String, Class<?>> KINDS = Map.of(
            "propose", SolutionProposed.class,
            "position", PositionEvent.class,
            "commit", ActionCommitted.class,
            "risk", RiskIdentified.class,
            "join", SpaceJoined.class,
            "leave", SpaceLeft.class);

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Acts acts = new Acts(random);
    private final Map<String, RandomConversation> imported = new HashMap<>();
    private final Map<String, RandomConversation> uploaded = new HashMap<>();
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> copies = new TreeMap<>();
    private Path data;
    private long startMillis;
    private int conversations;
    private RandomConversation told;
    private String toldOf;

    @Test
    void nothing_confirmed_is_lost_nothing_is_doubled_and_every_figure_is_that_of_the_events() throws Exception {
        System.out.println("kill.seed=" + SEED);
        var begun = Instant.now();
        data = folder.resolve("data");
        while (goesOn()) {
            killAtWork();
            if (goesOn()) killAnImport();
            if (goesOn()) killAStart();
        }
        if (told != null) imported.put(spaceIn(importing().done()), told);
        try (var program = started()) {
            var token = program.tokenOf("organiser-cli");
            acts.settle(program, token);
            check(program, token);
        }
        assertThat(tool("check")).isZero();
        System.out.printf(
                "%d kills in %d s: %s; copies that were looked at: %s%n",
                killed(), Duration.between(begun, Instant.now()).toSeconds(), kills, copies);
        System.out.printf(
                "acts confirmed: %s; conversations imported: %d%n", new TreeMap<>(acts.recorded), conversations);
    }

    private boolean goesOn() {
        return killed() < KILLS;
    }

    private int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(String what) {
        kills.merge(what, 1, Integer::sum);
    }

    private Program started() throws IOException {
        var begun = System.nanoTime();
        var program = Program.start(data);
        startMillis = (System.nanoTime() - begun) / 1_000_000;
        return program;
    }

    /** From the command line; the next time it is the same files, until they are in. */
    private void killAnImport() throws Exception {
        if (told == null) {
            told = conversation();
            toldOf = region();
        }
        var begun = Instant.now();
        var tool = importing();
        if (tool.killedAfter(() -> written(begun), random.nextInt(600))) {
            count("import from the command line");
        } else {
            imported.put(spaceIn(tool.done()), told);
            told = null;
        }
    }

    private Tool importing() throws IOException {
        return Tool.start(
                data,
                "import-polis",
                "--region",
                toldOf,
                "--title",
                "Told",
                told.folder().toString());
    }

    private static String spaceIn(String said) {
        var space = SPACE.matcher(said);
        assertThat(space.find()).as(said).isTrue();
        return space.group(1);
    }

    private boolean written(Instant since) {
        try {
            return Files.getLastModifiedTime(data.resolve("ledger.db-wal"))
                    .toInstant()
                    .isAfter(since);
        } catch (IOException e) {
            return false;
        }
    }

    private RandomConversation conversation() throws IOException {
        return RandomConversation.in(folder.resolve("conversation-" + ++conversations), random);
    }

    private String region() {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private void killAStart() throws Exception {
        var program = Program.launch(data);
        assertThat(program.runsFor(random.nextLong(startMillis / 4, startMillis + startMillis / 8)))
                .as(program.output())
                .isTrue();
        program.kill();
        count("start");
    }

    private void killAtWork() throws Exception {
        try (var program = started()) {
            var token = program.tokenOf("organiser-cli");
            if (acts.haveGathered()) assertNothingLost();
            else acts.gather(program, token);
            acts.begin(program, token);
            for (var n = 0; n < COPIES_A_LIFE && goesOn(); n++) killACopy();
            if (!goesOn()) return;
            acts.hurry();
            var conversation = conversation();
            var path =
                    new Conversation(conversation.folder()).upload(program, token, region(), "import-" + conversations);
            uploaded.put(path, conversation);
            assertThat(program.runsFor(random.nextInt(1_500)))
                    .as(program.output())
                    .isTrue();
            program.kill();
            count("program at work");
        } finally {
            acts.end();
        }
    }

    private void killACopy() throws Exception {
        var export = random.nextInt(4) == 0;
        var file = folder.resolve("copy-" + killed());
        var part = folder.resolve(file.getFileName() + ".part");
        var tool = Tool.start(data, "ledger", export ? "export" : "backup", file.toString());
        BooleanSupplier atIt = () -> Files.exists(part) || Files.exists(file);
        var killed = tool.killedAfter(atIt, random.nextInt(1_200));
        if (killed) count(export ? "export" : "backup");
        else assertThat(Files.exists(file)).as(tool.said()).isTrue();
        if (Files.exists(file)) assertWhole(file, export);
        else copies.merge("not there", 1, Integer::sum);
        if (Files.exists(part) && !export) assertNoneOrWhole(part);
        Files.deleteIfExists(file);
        Files.deleteIfExists(part);
    }

    /** Under its name, only a whole one is ever found. */
    private void assertWhole(Path copy, boolean export) throws Exception {
        assertThat(restored(copy, export)).as("usable: " + copy).isTrue();
        copies.merge("whole", 1, Integer::sum);
    }

    /** What a backup that was broken off left behind may be all of it, but is never taken for more than it is. */
    private void assertNoneOrWhole(Path part) throws Exception {
        copies.merge(restored(part, false) ? "whole but without its name" : "refused", 1, Integer::sum);
    }

    /** Whether it can be put back; if so, it is what the ledger was. */
    private boolean restored(Path copy, boolean export) throws Exception {
        var elsewhere = Files.createTempDirectory(folder, "restored");
        var said = new ByteArrayOutputStream();
        if (ledgerTool(elsewhere, said, export ? "import" : "restore", copy.toString()) != 0) return false;
        var told = COUNTED.matcher(said.toString(StandardCharsets.UTF_8));
        assertThat(told.find()).isTrue();
        assertThat(RawLedger.in(data).digestAt(Long.parseLong(told.group(1)))).isEqualTo(told.group(2));
        FileSystemUtils.deleteRecursively(elsewhere);
        return true;
    }

    private int tool(String... words) {
        return ledgerTool(data, new ByteArrayOutputStream(), words);
    }

    private static int ledgerTool(Path data, ByteArrayOutputStream said, String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var line = new ArrayList<>(List.of(words));
        line.add("--creative-spaces.data-dir=" + data);
        return new LedgerTool(InputStream.nullInputStream(), out, out).run(line.toArray(String[]::new));
    }

    private void assertNothingLost() throws SQLException {
        var ids = RawLedger.in(data).ids();
        var once = new HashSet<>(ids);
        assertThat(ids).hasSameSizeAs(once);
        assertThat(acts.confirmed.stream().filter(id -> !once.contains(id))).isEmpty();
    }

    private void check(Program program, String token) throws Exception {
        for (var upload : uploaded.entrySet()) {
            Conversation.awaitDone(program, token, upload.getKey());
            imported.put(program.json(upload.getKey(), token).path("spaceId").asString(), upload.getValue());
        }
        assertNothingLost();
        assertNothingDoubled(RawLedger.in(data).events());
        var auditor = program.tokenOf("auditor-cli");
        assertShown(program, auditor, "/api/v1/dashboard");
        for (var region : REGIONS) assertShown(program, auditor, "/api/v1/regions/" + region + "/dashboard");
    }

    /** Each confirmed act is there once, also those that were sent again since no answer had come. */
    private void assertNothingDoubled(List<Recorded<Event>> events) {
        var bySpace = events.stream()
                .filter(one -> one.envelope().space() != null)
                .collect(Collectors.groupingBy(
                        one -> one.envelope().space().toString(),
                        Collectors.mapping(Recorded::event, Collectors.toList())));
        var own = bySpace.get(acts.space);
        KINDS.forEach(
                (kind, type) -> assertThat(own.stream().filter(type::isInstance).count())
                        .as(kind)
                        .isEqualTo(acts.recorded.getOrDefault(kind, 0).longValue()));
        imported.forEach((space, conversation) -> assertThat(votes(bySpace.get(space)))
                .as("conversation in space %s", space)
                .containsExactlyInAnyOrderElementsOf(conversation.comments()));
    }

    private static List<Votes> votes(List<Event> events) {
        return events.stream()
                .filter(SolutionProposed.class::isInstance)
                .map(Event::aggregateId)
                .map(solution -> new Votes(
                        count(events, solution, SolutionEndorsed.class),
                        count(events, solution, ConcernRaised.class),
                        count(events, solution, StoodAside.class)))
                .toList();
    }

    private static int count(List<Event> events, String solution, Class<? extends PositionEvent> kind) {
        return (int) events.stream()
                .filter(event -> kind.isInstance(event) && event.aggregateId().equals(solution))
                .count();
    }

    /** As far as the dashboard says that it goes: the demo may still be told. */
    private void assertShown(Program program, String token, String path) throws Exception {
        var shown = JSON.readValue(program.get(path, token).body(), Dashboard.class);
        assertThat(shown.position()).as(path).isGreaterThanOrEqualTo(acts.confirmed.size());
        NaiveDashboard.check(shown, RawLedger.in(data).events().subList(0, Math.toIntExact(shown.position())));
    }
}
