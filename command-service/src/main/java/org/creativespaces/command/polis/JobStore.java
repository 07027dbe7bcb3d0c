package org.creativespaces.command.polis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.command.polis.ImportJob.State;
import org.creativespaces.command.polis.QueuedJob.Secret;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Import jobs in the small durable state, queued in the order in which they came. */
final class JobStore {
    private static final String OPEN = " WHERE wrapped IS NOT NULL";

    /** What changes while a job runs, kept as JSON. */
    record Report(
            Progress progress,
            List<Problem> problems,
            long problemCount,
            @Nullable String failure) {}

    private final StateDb state;
    private final JsonMapper json;

    JobStore(StateDb state, JsonMapper json) {
        this.state = state;
        this.json = json;
        state.create("""
            CREATE TABLE IF NOT EXISTS import_job(
              number BIGINT PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
              region TEXT NOT NULL, space TEXT NOT NULL, caller TEXT NOT NULL, report TEXT NOT NULL,
              wrapped BYTEA, title BYTEA)\
            """);
    }

    void add(QueuedJob queued) {
        state.writeDurably(connection -> {
            var job = queued.job();
            try (var insert = connection.prepareStatement(
                    "INSERT INTO import_job(number, id, state, region, space, caller, report, wrapped, title) VALUES"
                            + " ((SELECT coalesce(max(number), 0) + 1 FROM import_job), ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, job.id().toString());
                insert.setString(2, job.state().name());
                insert.setString(3, job.region().value());
                insert.setString(4, job.space().toString());
                insert.setString(5, queued.caller().toString());
                insert.setString(6, report(job));
                insert.setBytes(7, queued.key().bytes());
                insert.setBytes(8, queued.title().bytes());
                return insert.executeUpdate();
            }
        });
    }

    /** Remembers how a job stands; at its end the key goes, and with it whatever could open its upload. */
    void save(ImportJob job) {
        var keeping = job.ended() ? ", wrapped = NULL, title = NULL" : "";
        state.writeDurably(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE import_job SET state = ?, report = ?" + keeping + " WHERE id = ?")) {
                update.setString(1, job.state().name());
                update.setString(2, report(job));
                update.setString(3, job.id().toString());
                return update.executeUpdate();
            }
        });
    }

    Optional<ImportJob> find(UUID id) {
        return state.read(connection -> {
            try (var query = connection.prepareStatement("SELECT * FROM import_job WHERE id = ?")) {
                query.setString(1, id.toString());
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.of(job(row)) : Optional.empty();
                }
            }
        });
    }

    /** The oldest job that is not at its end, one that a crash interrupted included. */
    Optional<QueuedJob> next() {
        return state.read(connection -> {
            try (var query = connection.prepareStatement(
                            "SELECT * FROM import_job" + OPEN + " ORDER BY number LIMIT 1");
                    var row = query.executeQuery()) {
                return row.next() ? Optional.of(queued(row)) : Optional.empty();
            }
        });
    }

    Set<UUID> open() {
        return state.read(JobStore::open);
    }

    private static Set<UUID> open(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM import_job" + OPEN);
                var row = query.executeQuery()) {
            var ids = new HashSet<UUID>();
            while (row.next()) ids.add(UUID.fromString(row.getString(1)));
            return ids;
        }
    }

    private QueuedJob queued(ResultSet row) throws SQLException {
        return new QueuedJob(
                job(row),
                Actor.parse(row.getString("caller")),
                new Secret(row.getBytes("wrapped")),
                new Secret(row.getBytes("title")));
    }

    private ImportJob job(ResultSet row) throws SQLException {
        var report = json.readValue(row.getString("report"), Report.class);
        return new ImportJob(
                UUID.fromString(row.getString("id")),
                State.valueOf(row.getString("state")),
                new RegionCode(row.getString("region")),
                SpaceId.of(row.getString("space")),
                report.progress(),
                report.problems(),
                report.problemCount(),
                report.failure());
    }

    private String report(ImportJob job) {
        return json.writeValueAsString(new Report(job.progress(), job.problems(), job.problemCount(), job.failure()));
    }
}
