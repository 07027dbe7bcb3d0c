package org.creativespaces.command.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second after who writes a ledger that several processes can reach: takes it when nobody has it, and notices
 * when it was lost to another. The lock is on the connection that writes, so that only a write can tell for sure; this one
 * writes nothing.
 */
final class Candidate implements Tenure, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Candidate.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final LedgerStore store;
    private final GroupCommit<LedgerWork> commits;
    private final Newest newest;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread looking;
    private boolean told;
    private long seen;
    private volatile boolean writes;
    private volatile @Nullable RuntimeException trouble;

    private Candidate(LedgerStore store, GroupCommit<LedgerWork> commits, Newest newest) {
        this.store = store;
        this.commits = commits;
        this.newest = newest;
        this.looking = Thread.ofPlatform().name("ledger candidate").daemon().unstarted(this::run);
    }

    /** Has looked once when it returns. */
    static Candidate start(LedgerStore store, GroupCommit<LedgerWork> commits, Newest newest) {
        var candidate = new Candidate(store, commits, newest);
        candidate.look();
        candidate.looking.start();
        return candidate;
    }

    @Override
    public boolean writes() {
        return writes;
    }

    /** Why it cannot even be told who writes; null while it can. */
    @Nullable
    RuntimeException trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closing.countDown();
        looking.interrupt();
    }

    private void run() {
        try {
            while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!writes && store.isTaken()) tell(false, null);
            else if (!hasWritten()) hold();
        } catch (OutcomeUnknown e) {
            // The next look tells more.
            LOG.debug("who writes the ledger is not known: {}", e.getMessage());
        } catch (NotStored | UnusableStore e) {
            tell(false, e.getCause() instanceof WrittenByAnother ? null : e);
        }
    }

    /** Since the last look: then there is no need to ask. */
    private boolean hasWritten() {
        var before = seen;
        seen = newest.position();
        return writes && seen != before;
    }

    private void hold() {
        commits.submit(new LedgerWork.Hold());
        tell(true, null);
    }

    private void tell(boolean now, @Nullable RuntimeException why) {
        trouble = why;
        if (told && now == writes) return;
        told = true;
        writes = now;
        if (now) LOG.info("writes the ledger at {}, after position {}", store, newest.position());
        else
            LOG.info("stands by: {}", why == null ? "another process writes the ledger at " + store : why.getMessage());
    }
}
