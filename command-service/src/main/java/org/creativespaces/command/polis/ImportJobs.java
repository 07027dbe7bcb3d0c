package org.creativespaces.command.polis;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.creativespaces.command.ledger.Tenure;
import org.creativespaces.command.polis.ImportJob.State;
import org.creativespaces.command.state.StateFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Runs uploaded imports one after the other, while this process writes the ledger. A job survives the process: what is staged and
 * not at its end is taken up at the next start or by whoever takes over, and what was recorded by then is not recorded again.
 */
final class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int SECONDS_TO_STOP = 3;
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private record Running(ImportJob job, ImportRun run) {}

    private final Importer importer;
    private final JobStore store;
    private final Staging staging;
    private final byte[] uploadsKey;
    private final Tenure tenure;
    private final ReentrantLock adding = new ReentrantLock();
    private volatile @Nullable ScheduledExecutorService worker;
    private boolean cleared;
    private volatile @Nullable Running running;

    ImportJobs(Importer importer, JobStore store, Staging staging, byte[] uploadsKey, Tenure tenure) {
        this.importer = importer;
        this.store = store;
        this.staging = staging;
        this.uploadsKey = uploadsKey;
        this.tenure = tenure;
    }

    /** Reads and plans without writing anything; throws {@link NotAnExport}. */
    ImportRun plan(ImportOrder order) {
        return importer.prepare(order);
    }

    /**
     * Queues a planned import under this id; if there is one already, that is it. When this returns the upload is on disk,
     * encrypted.
     */
    ImportJob submit(UUID id, ImportOrder order, ImportRun plan) {
        var job = ImportJob.queued(id, order.region(), plan);
        adding.lock();
        try {
            var before = store.find(id);
            if (before.isPresent()) return before.get();
            var key = JobKey.random();
            staging.keep(id, key, order.files());
            store.add(QueuedJob.of(job, order, key, uploadsKey));
        } finally {
            adding.unlock();
        }
        wake();
        return job;
    }

    Optional<ImportJob> find(UUID id) {
        var now = running;
        if (now != null && now.job().id().equals(id))
            return Optional.of(now.job().at(State.RUNNING, now.run()));
        return store.find(id);
    }

    /** Once commands can be handled, which is not yet so while the program's parts are being started. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("imports").factory());
        worker = starting;
        // It is not told when it is to take over from another process.
        var unused = starting.scheduleWithFixedDelay(this::workOff, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** The job that runs stays open, to be taken up at the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        var stopping = worker;
        if (stopping == null) return;
        worker = null;
        var now = running;
        if (now != null) now.run().stop();
        stopping.shutdown();
        try {
            stopping.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return worker != null;
    }

    private void wake() {
        var awake = worker;
        if (awake != null) awake.execute(this::workOff);
    }

    private void workOff() {
        if (!mayWork()) return;
        try {
            clear();
            for (var next = store.next(); mayWork() && next.isPresent(); next = store.next()) run(next.get());
        } catch (StateFailure e) {
            LOG.warn("imports wait: {}", e.getMessage());
        }
    }

    private boolean mayWork() {
        return isRunning() && tenure.writes();
    }

    /** Once, and not while an upload is on its way to its job. */
    private void clear() {
        if (cleared) return;
        adding.lock();
        try {
            staging.discardAllBut(store.open());
            cleared = true;
        } finally {
            adding.unlock();
        }
    }

    private void run(QueuedJob queued) {
        var ended = queued.job();
        try {
            var run = importer.prepare(queued.order(staging, uploadsKey));
            running = new Running(ended, run);
            store.save(ended.at(State.RUNNING, run));
            ended = run(ended, run);
        } catch (RuntimeException e) {
            LOG.error("import {} cannot be taken up", ended.id(), e);
            ended = ended.failed("The upload cannot be read any more.");
        }
        if (!ended.ended()) return;
        store.save(ended);
        running = null;
        staging.discard(ended.id());
    }

    private ImportJob run(ImportJob job, ImportRun run) {
        try {
            run.run();
            return job.at(State.DONE, run);
        } catch (RuntimeException e) {
            if (!mayWork()) return job;
            LOG.error("import {} failed", job.id(), e);
            return job.at(State.FAILED, run).failed(reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof ImportFailed failed
                ? String.valueOf(failed.getMessage())
                : "It could not go on. The same files imported again take it up where it stopped.";
    }
}
