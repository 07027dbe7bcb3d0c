package org.creativespaces.command.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The three conversations through the real deciders into a real ledger, against what their publisher says of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportedConversationsTest {
    private static final RegionCode LEEDS = new RegionCode("E08000035");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext program;

    private final Map<String, Tally> tallies = new HashMap<>();

    /** What the events of one solution add up to. */
    private static final class Tally {
        private final Map<Position, Integer> acts = new EnumMap<>(Position.class);
        private final Map<Position, Integer> positions = new EnumMap<>(Position.class);
        private SolutionEvent last;

        private void add(SolutionEvent event) {
            last = event;
            if (!(event instanceof PositionEvent act)) return;
            var position = position(act);
            acts.merge(position, 1, Integer::sum);
            positions.merge(position, 1, Integer::sum);
            if (act.supersedes() != null) positions.merge(act.supersedes().position(), -1, Integer::sum);
        }

        private static Position position(PositionEvent act) {
            return switch (act) {
                case SolutionEndorsed e -> Position.ENDORSE;
                case StoodAside e -> Position.STAND_ASIDE;
                case ConcernRaised e -> Position.CONCERN;
                case PositionEvent.PositionWithdrawn e -> throw new AssertionError("nobody withdrew");
            };
        }
    }

    @BeforeAll
    static void start() {
        program = new SpringApplicationBuilder(ImportProgram.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:command-service.yaml",
                        "--creative-spaces.data-dir=" + folder,
                        "--logging.level.root=WARN");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"london.youth.policing", "15-per-hour-seattle", "vtaiwan.uberx"})
    void every_comment_has_the_published_acts_and_positions(String name) throws Exception {
        var files = Exports.real(name);
        var run = program.getBean(Importer.class)
                .prepare(new ImportOrder(Actor.client("test"), LEEDS, name, null, files));
        run.run();
        assertThat(run.problemCount()).isZero();

        readTallies();
        var latest = latest(files);
        for (var comment : rows(files, PolisFile.COMMENTS)) {
            var id = Long.parseLong(comment.get("comment-id"));
            var tally = tallies.get(Ids.of(LEEDS, files).solution(id).toString());
            assertThat(tally.acts.getOrDefault(Position.ENDORSE, 0)).hasToString(comment.get("agrees"));
            assertThat(tally.acts.getOrDefault(Position.CONCERN, 0)).hasToString(comment.get("disagrees"));
            assertThat(tally.last instanceof SolutionWithheld)
                    .isEqualTo(comment.get("moderated").equals("-1"));
            for (var position : Position.values()) {
                assertThat(tally.positions.getOrDefault(position, 0))
                        .as("%s on comment %d", position, id)
                        .isEqualTo(latest.getOrDefault(id, Map.of()).getOrDefault(position, 0));
            }
        }
    }

    private void readTallies() throws SQLException {
        try (var ledger = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = ledger.createStatement();
                var rows = statement.executeQuery(
                        "SELECT type, payload FROM event WHERE family = 'solution' ORDER BY position")) {
            while (rows.next()) {
                var type = EventTypes.classOf(rows.getString(1)).orElseThrow().asSubclass(SolutionEvent.class);
                var event = JSON.readValue(rows.getString(2), type);
                tallies.computeIfAbsent(event.aggregateId(), id -> new Tally()).add(event);
            }
        }
    }

    /** How many voters hold which position on each comment, as participants-votes.csv publishes it. */
    private static Map<Long, Map<Position, Integer>> latest(PolisFiles files) throws Exception {
        var latest = new HashMap<Long, Map<Position, Integer>>();
        for (var row : rows(files, PolisFile.PARTICIPANTS)) {
            row.toMap().forEach((column, vote) -> {
                if (!column.matches("\\d+") || vote.isEmpty()) return;
                latest.computeIfAbsent(Long.valueOf(column), id -> new EnumMap<>(Position.class))
                        .merge(position(vote), 1, Integer::sum);
            });
        }
        return latest;
    }

    private static Position position(String vote) {
        return Map.of("1", Position.ENDORSE, "0", Position.STAND_ASIDE, "-1", Position.CONCERN)
                .get(vote);
    }

    private static List<CSVRecord> rows(PolisFiles files, PolisFile file) throws Exception {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var text = new String(files.contents().get(file), StandardCharsets.UTF_8);
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }
}
