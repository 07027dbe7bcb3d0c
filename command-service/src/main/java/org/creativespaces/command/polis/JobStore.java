package org.creativespaces.command.polis;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.creativespaces.command.polis.ImportJob.State;
import org.creativespaces.command.polis.QueuedJob.Secret;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Records;
import org.creativespaces.command.state.Row;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Import jobs in the small durable state, queued in the order in which they came. */
final class JobStore {
    private static final Form FORM = Form.of("import_job", "id")
            .number("number")
            .text("state")
            .text("region")
            .text("space")
            .text("caller")
            .text("report")
            .bytes("wrapped")
            .bytes("title")
            .number("turn")
            .lookedUpBy("state");

    /** One go at a job; a later one has a greater number. */
    record Turn(long number) {}

    /** What changes while a job runs, kept as JSON. */
    record Report(
            Progress progress,
            List<Problem> problems,
            long problemCount,
            @Nullable String failure) {}

    private final Records records;
    private final JsonMapper json;
    private final Clock clock;

    JobStore(StateDb state, JsonMapper json, Clock clock) {
        this.records = state.records(FORM);
        this.json = json;
        this.clock = clock;
    }

    /** Adds a job to the end of the queue; if there is one of this id already, it is that one. */
    ImportJob add(QueuedJob queued) {
        var row = row(queued);
        for (var number = clock.millis(); ; number++) {
            if (records.add(row.with("number", number))) return queued.job();
            var before = find(queued.job().id());
            if (before.isPresent()) return before.get();
        }
    }

    /**
     * Begins a turn at a job, which ends whoever else's turn at it. None if another's began first.
     */
    Optional<Turn> take(QueuedJob queued) {
        var turn = queued.turn() + 1;
        var id = queued.job().id();
        var row = records.find(id.toString());
        if (row.isEmpty() || job(row.get()).ended()) return Optional.empty();
        return changed(id, queued.turn(), Row.empty().with("turn", turn))
                ? Optional.of(new Turn(turn))
                : Optional.empty();
    }

    /**
     * Remembers how a job stands; at its end the key goes, and with it whatever could open its upload. Tells whether it is still this
     * one's turn: if not, nothing is changed.
     */
    boolean save(ImportJob job, Turn turn) {
        var changes = Row.empty().with("state", job.state().name()).with("report", report(job));
        // What was on its way meanwhile, to say that it runs, comes too late.
        if (job.ended()) changes = changes.without("wrapped").without("title").with("turn", turn.number() + 1);
        return changed(job.id(), turn.number(), changes);
    }

    Optional<ImportJob> find(UUID id) {
        return records.find(id.toString()).map(this::job);
    }

    /** The oldest job that is not at its end, one that a crash interrupted included. */
    Optional<QueuedJob> next() {
        return openRows().min(comparingLong(row -> row.number("number"))).map(this::queued);
    }

    Set<UUID> open() {
        return openRows().map(JobStore::id).collect(toSet());
    }

    private boolean changed(UUID id, long turn, Row changes) {
        return records.change(id.toString(), Row.empty().with("turn", turn), changes);
    }

    private Stream<Row> openRows() {
        return Stream.of(State.QUEUED, State.RUNNING).flatMap(state -> records.where("state", state.name()).stream());
    }

    private Row row(QueuedJob queued) {
        var job = queued.job();
        return Row.empty()
                .with("id", job.id().toString())
                .with("state", job.state().name())
                .with("region", job.region().value())
                .with("space", job.space().toString())
                .with("caller", queued.caller().toString())
                .with("report", report(job))
                .with("wrapped", queued.key().bytes())
                .with("title", queued.title().bytes())
                .with("turn", queued.turn());
    }

    private QueuedJob queued(Row row) {
        return new QueuedJob(
                job(row),
                Actor.parse(row.text("caller")),
                new Secret(row.bytes("wrapped")),
                new Secret(row.bytes("title")),
                row.number("turn"));
    }

    private ImportJob job(Row row) {
        var report = json.readValue(row.text("report"), Report.class);
        return new ImportJob(
                id(row),
                State.valueOf(row.text("state")),
                new RegionCode(row.text("region")),
                SpaceId.of(row.text("space")),
                report.progress(),
                report.problems(),
                report.problemCount(),
                report.failure());
    }

    private static UUID id(Row row) {
        return UUID.fromString(row.text("id"));
    }

    private String report(ImportJob job) {
        return json.writeValueAsString(new Report(job.progress(), job.problems(), job.problemCount(), job.failure()));
    }
}
