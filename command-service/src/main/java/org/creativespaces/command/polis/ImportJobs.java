package org.creativespaces.command.polis;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.duty.Duty;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.polis.ImportJob.State;
import org.creativespaces.command.polis.JobStore.Turn;
import org.creativespaces.command.state.StateFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Runs uploaded imports one after the other, while that is the duty of this process. A job survives the process: what is staged and
 * not at its end is taken up at the next start or by whoever takes over, and what was recorded by then is not recorded again.
 */
final class ImportJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int SECONDS_TO_STOP = 3;
    private static final int SECONDS_BETWEEN_LOOKS = 1;
    private static final long BETWEEN_CLEARINGS = TimeUnit.HOURS.toNanos(1);

    private record Running(ImportJob job, ImportRun run, Turn turn) {
        ImportJob now() {
            return job.at(State.RUNNING, run);
        }
    }

    private final Importer importer;
    private final JobStore store;
    private final Staging staging;
    private final byte[] uploadsKey;
    private final Duties duties;
    private final Duty duty;
    private final ReentrantLock adding = new ReentrantLock();
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress of imports").factory());
    private volatile @Nullable ScheduledExecutorService worker;
    private @Nullable Long cleared;
    private volatile @Nullable Running running;

    ImportJobs(Importer importer, JobStore store, Staging staging, byte[] uploadsKey, Duties duties) {
        this.importer = importer;
        this.store = store;
        this.staging = staging;
        this.uploadsKey = uploadsKey;
        this.duties = duties;
        this.duty = duties.named(Duty.IMPORTS);
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
            return store.add(QueuedJob.of(job, order, key, uploadsKey));
        } finally {
            adding.unlock();
            wake();
        }
    }

    Optional<ImportJob> find(UUID id) {
        var now = running;
        if (now != null && now.job().id().equals(id)) return Optional.of(now.now());
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
        var unusedToo = telling.scheduleWithFixedDelay(
                this::tell, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** The job that runs stays open, to be taken up at the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        var stopping = worker;
        if (stopping == null) return;
        worker = null;
        var now = running;
        if (now != null) now.run().stop();
        telling.shutdown();
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
            var next = store.next();
            while (mayWork() && next.isPresent() && run(next.get())) next = store.next();
        } catch (StateFailure e) {
            LOG.warn("imports wait: {}", e.getMessage());
        }
    }

    private boolean mayWork() {
        return isRunning() && duty.isOurs();
    }

    /** So that whichever process is asked knows how far the job is; and stops what is another's by now. */
    private void tell() {
        var now = running;
        if (now == null) return;
        try {
            if (!mayWork() || !store.save(now.now(), now.turn())) now.run().stop();
        } catch (StateFailure e) {
            LOG.debug("progress is not told: {}", e.getMessage());
        }
    }

    /** Now and then, and not while an upload is on its way to its job. */
    private void clear() {
        var now = System.nanoTime();
        if (cleared != null && now - cleared < BETWEEN_CLEARINGS) return;
        adding.lock();
        try {
            staging.discardAllBut(store.open());
            cleared = now;
        } finally {
            adding.unlock();
        }
    }

    /** Tells whether it was for this process to do. */
    private boolean run(QueuedJob queued) {
        var fence = duty.fence();
        if (!duties.isCurrent(fence)) return false;
        var turn = store.take(queued);
        if (turn.isEmpty()) return false;
        ImportJob ended;
        try {
            ended = run(queued, turn.get(), fence);
        } finally {
            running = null;
        }
        if (!ended.ended() || !store.save(ended, turn.get())) return false;
        staging.discard(ended.id());
        return true;
    }

    private ImportJob run(QueuedJob queued, Turn turn, Fence fence) {
        var job = queued.job();
        ImportRun run;
        try {
            run = importer.prepare(queued.order(staging, uploadsKey), fence);
        } catch (StateFailure e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("import {} cannot be taken up", job.id(), e);
            return job.failed("The upload cannot be read any more.");
        }
        running = new Running(job, run, turn);
        store.save(job.at(State.RUNNING, run), turn);
        try {
            run.run();
            return job.at(State.DONE, run);
        } catch (OutcomeUnknown | NotStored | StateFailure e) {
            LOG.warn("import {} waits until events can be recorded: {}", job.id(), e.getMessage());
            return job;
        } catch (RuntimeException e) {
            // Then it is for whoever has the duty now, or for the next start.
            if (!mayWork() || !duties.isCurrent(fence)) return job;
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
