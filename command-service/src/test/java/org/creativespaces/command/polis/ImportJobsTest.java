package org.creativespaces.command.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creativespaces.command.polis.Exports.ONE_COMMENT;
import static org.creativespaces.command.polis.Exports.VOTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.duty.Duty;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.Tenure;
import org.creativespaces.command.polis.ImportJob.State;
import org.creativespaces.command.state.Form;
import org.creativespaces.command.state.Mongo;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.command.state.StateFailure;
import org.creativespaces.command.state.StateSettings;
import org.creativespaces.events.Actor;
import org.creativespaces.events.RegionCode;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportJobsTest {
    private static final UUID ID = UUID.fromString("0190a5c0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0190a5c0-0000-7000-8000-000000000002");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] UPLOADS_KEY = new byte[32];

    @TempDir
    private Path folder;

    private final FakeLedger ledger = new FakeLedger();
    private StateDb state;
    private volatile boolean writes = true;
    private ImportJobs jobs;

    @BeforeEach
    void open() {
        state = StateDb.open(folder);
        jobs = jobs();
    }

    @AfterEach
    void close() {
        jobs.stop();
        state.close();
    }

    private ImportJobs jobs() {
        return jobs(Duties.ofTheWriter(() -> writes));
    }

    private ImportJobs jobs(Duties duties) {
        return new ImportJobs(
                ledger.importer(), store(state), new FolderStaging(folder.resolve("imports")), UPLOADS_KEY, duties);
    }

    private static JobStore store(StateDb state) {
        return new JobStore(state, JsonMapper.builder().build(), CLOCK);
    }

    private static ImportOrder order(PolisFiles files) {
        return new ImportOrder(
                Actor.client("organiser-cli"), new RegionCode("E12000007"), "A telling title", null, files);
    }

    private static ImportOrder order() {
        return order(Exports.real("london.youth.policing"));
    }

    private ImportJob submit(UUID id, ImportOrder order) {
        return jobs.submit(id, order, jobs.plan(order));
    }

    private ImportJob awaitEndOf(UUID id) {
        return await().until(() -> jobs.find(id).orElseThrow(), ImportJob::ended);
    }

    private List<Path> staged() {
        try (var files = Files.walk(folder.resolve("imports"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String everythingOnDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_job_waits_and_runs_to_its_end() {
        var queued = submit(ID, order());
        assertThat(queued.state()).isEqualTo(State.QUEUED);
        assertThat(queued.progress().total()).isEqualTo(1 + 2 * 27 + 39 + 640 + 3);
        assertThat(jobs.find(ID)).contains(queued);

        jobs.start();
        var done = awaitEndOf(ID);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.progress().done()).isEqualTo(done.progress().total());
        assertThat(done.space()).isEqualTo(queued.space());
        assertThat(ledger.recorded).hasSize((int) done.progress().total());
        assertThat(ledger.texts.values()).anyMatch(text -> text.text().equals("A telling title"));
    }

    @Test
    void nothing_that_was_typed_is_legible_while_a_job_waits_and_its_upload_is_gone_at_the_end() throws IOException {
        submit(ID, order());
        assertThat(staged()).hasSize(3);
        assertThat(everythingOnDisk()).contains(ID.toString()).doesNotContain("telling", "police", "timestamp");

        jobs.start();
        awaitEndOf(ID);
        await().untilAsserted(() -> assertThat(staged()).isEmpty());
    }

    @Test
    void the_same_id_is_the_same_job() {
        var first = submit(ID, order());
        assertThat(submit(ID, order(Exports.of(ONE_COMMENT, VOTES)))).isEqualTo(first);
    }

    @Test
    void what_is_no_export_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> jobs.plan(order(Exports.of("no", "export")))).isInstanceOf(NotAnExport.class);
        assertThat(jobs.find(ID)).isEmpty();
        assertThat(folder.resolve("imports")).doesNotExist();
    }

    @Test
    void jobs_run_one_after_the_other_in_the_order_in_which_they_came() throws InterruptedException {
        var hold = new CountDownLatch(1);
        ledger.rule = command -> pause(hold);
        jobs.start();
        submit(ID, order());
        submit(OTHER, order(Exports.of(ONE_COMMENT, VOTES)));
        await().until(() -> jobs.find(ID).orElseThrow().state() == State.RUNNING);
        assertThat(jobs.find(OTHER).orElseThrow().state()).isEqualTo(State.QUEUED);

        hold.countDown();
        assertThat(awaitEndOf(OTHER).state()).isEqualTo(State.DONE);
        assertThat(jobs.find(ID).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_job_that_was_interrupted_is_taken_up_at_the_next_start() {
        var first = jobs;
        ledger.rule = command -> {
            if (ledger.sent.size() == 100) new Thread(first::stop).start();
            if (ledger.sent.size() >= 100) await().until(() -> !first.isRunning());
        };
        jobs.start();
        submit(ID, order());
        await().until(() -> ledger.sent.size() >= 100);
        await().until(() -> !first.isRunning());
        assertThat(staged()).isNotEmpty();

        ledger.rule = command -> {};
        jobs = jobs();
        jobs.start();
        var done = awaitEndOf(ID);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(ledger.recorded).hasSize((int) done.progress().total());
    }

    @ParameterizedTest
    @MethodSource
    void who_stands_by_leaves_jobs_alone_and_takes_them_up_once_it_is_its_duty(String url) {
        try (var here = new StateSettings(url, null, null).open(folder);
                var there = new StateSettings(url, null, null).open(folder)) {
            var first = sharing(there, () -> false);
            first.submit(ID, order(), first.plan(order()));
            writes = false;
            jobs = sharing(here, () -> writes);
            jobs.start();
            assertThat(jobs.find(ID).orElseThrow().state()).isEqualTo(State.QUEUED);
            var hold = new CountDownLatch(1);
            ledger.rule = command -> {
                if (ledger.sent.size() > 100) pause(hold);
            };

            writes = true;

            await("whoever is asked knows how far it is")
                    .until(() -> first.find(ID).orElseThrow().progress().done() >= 100);
            assertThat(first.find(ID).orElseThrow().state()).isEqualTo(State.RUNNING);
            hold.countDown();
            assertThat(awaitEndOf(ID).state()).isEqualTo(State.DONE);
            assertThat(first.find(ID)).isEqualTo(jobs.find(ID));
            jobs.stop();
            assertThat(store(here).open()).isEmpty();
            assertThat(there.records(Form.of("staged_piece", "id")).all()).isEmpty();
        }
    }

    static Stream<String> who_stands_by_leaves_jobs_alone_and_takes_them_up_once_it_is_its_duty() {
        return Stream.of(Postgres.emptySchema(), Mongo.emptyDatabase());
    }

    private ImportJobs sharing(StateDb shared, Tenure tenure) {
        return new ImportJobs(
                ledger.importer(),
                store(shared),
                new SharedStaging(shared, CLOCK),
                UPLOADS_KEY,
                Duties.ofTheWriter(tenure));
    }

    /** However far the earlier one was: it may have been paused while the other began. */
    @Test
    void whose_turn_at_a_job_is_over_changes_nothing_of_it() {
        var store = store(state);
        submit(ID, order());
        var queued = store.next().orElseThrow();
        var first = store.take(queued).orElseThrow();
        assertThat(store.take(queued)).as("the same turn, by another").isEmpty();
        var second = store.take(store.next().orElseThrow()).orElseThrow();

        assertThat(store.save(queued.job().failed("paused"), first)).isFalse();
        assertThat(jobs.find(ID).orElseThrow().state()).isEqualTo(State.QUEUED);
        assertThat(store.save(queued.job().failed("really"), second)).isTrue();
        assertThat(store.save(queued.job(), second))
                .as("that it runs, told too late")
                .isFalse();
        assertThat(jobs.find(ID).orElseThrow().failure()).isEqualTo("really");
        assertThat(store.open()).isEmpty();
    }

    @Test
    void what_ended_because_the_duty_is_anothers_by_now_is_left_to_it() {
        var failed = new AtomicBoolean();
        var noticed = new AtomicBoolean();
        jobs = jobs(new Duties() {
            @Override
            public Duty named(String name) {
                return Duties.ofTheWriter(() -> true).named(name);
            }

            @Override
            public boolean isCurrent(Fence fence) {
                return !failed.get() || noticed.getAndSet(true);
            }

            @Override
            public Map<String, String> holders() {
                return Map.of();
            }
        });
        ledger.rule = command -> {
            if (!failed.getAndSet(true)) throw new IllegalStateException("another's");
        };
        jobs.start();
        submit(ID, order());
        assertThat(awaitEndOf(ID).state()).isEqualTo(State.DONE);
    }

    /** Its database was out of reach for a moment; that is nothing the import could have done about. */
    @Test
    void a_job_waits_while_state_cannot_be_read() {
        var failed = new AtomicBoolean();
        ledger.rule = command -> {
            if (!failed.getAndSet(true)) throw new StateFailure("state", new IllegalStateException("away"));
        };
        jobs.start();
        submit(ID, order());
        assertThat(awaitEndOf(ID).state()).isEqualTo(State.DONE);
        assertThat(failed).isTrue();
    }

    @Test
    void a_job_that_fails_says_so_and_leaves_no_upload() {
        ledger.rule = command -> {
            throw new IllegalStateException("broken");
        };
        jobs.start();
        submit(ID, order());
        var failed = awaitEndOf(ID);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).contains("imported again");
        await().untilAsserted(() -> assertThat(staged()).isEmpty());
    }

    @Test
    void a_job_waits_while_nothing_can_be_recorded_and_goes_on_by_itself() {
        ledger.rule = command -> {
            if (ledger.sent.size() > 100) throw new NotStored("no room", null);
        };
        jobs.start();
        submit(ID, order());
        await().until(() -> ledger.sent.size() > 102);
        assertThat(jobs.find(ID).orElseThrow().state()).isEqualTo(State.RUNNING);

        ledger.rule = command -> {};

        var done = awaitEndOf(ID);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(ledger.recorded).hasSize((int) done.progress().total());
    }

    @Test
    void an_upload_that_a_crash_kept_from_becoming_a_job_is_cleared_away() throws IOException {
        var key = JobKey.random();
        new FolderStaging(folder.resolve("imports")).keep(OTHER, key, Exports.of(ONE_COMMENT, VOTES));
        submit(ID, order());
        var hold = new CountDownLatch(1);
        ledger.rule = command -> pause(hold);
        jobs.start();
        await().untilAsserted(() -> assertThat(staged())
                .hasSize(3)
                .noneMatch(file -> file.toString().contains(OTHER.toString())));
        hold.countDown();
    }

    @Test
    void an_altered_upload_is_not_opened() throws IOException {
        var key = JobKey.random();
        var sealed = key.seal("a", "words".getBytes(UTF_8));
        assertThat(key.open("a", sealed)).asString(UTF_8).isEqualTo("words");
        assertThatThrownBy(() -> key.open("b", sealed)).isInstanceOf(IllegalStateException.class);
        var same = JobKey.unwrap(key.wrap(UPLOADS_KEY), UPLOADS_KEY);
        sealed[20]++;
        assertThatThrownBy(() -> same.open("a", sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static void pause(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
