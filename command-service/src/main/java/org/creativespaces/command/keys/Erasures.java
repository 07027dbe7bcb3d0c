package org.creativespaces.command.keys;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.creativespaces.command.duty.Duty;
import org.creativespaces.command.ledger.ErasureLog;
import org.creativespaces.command.ledger.ErasureLog.Erasure;
import org.creativespaces.command.ledger.ErasureLog.OfPerson;
import org.creativespaces.command.ledger.ErasureLog.OfText;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the keys of persons whose erasure is recorded, and of texts whose redaction is. It goes by the record alone: all of it at each start, for the key
 * store may have been restored from a time before; what is new after each erasure, and from time to time, for an erasure may
 * have been recorded though nobody was told so, or its keys may not have given way at once.
 */
final class Erasures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final ErasureLog log;
    private final KeyVault vault;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erasures").daemon().factory());
    private long done;
    private volatile @Nullable RuntimeException failure;

    private Erasures(ErasureLog log, KeyVault vault) {
        this.log = log;
        this.vault = vault;
    }

    /**
     * Carries out all that is recorded, then goes on with what is published here, before its command is answered.
     *
     * @param duty of looking at the record from time to time; doing it twice at once would do no harm
     * @param between the time between two looks at the record
     */
    static Erasures begin(ErasureLog log, KeyVault vault, EventBus events, Duty duty, Duration between) {
        var erasures = new Erasures(log, vault);
        erasures.carryOut();
        events.subscribe(erasures::published);
        var unused = erasures.rounds.scheduleWithFixedDelay(
                () -> erasures.round(duty), between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
        return erasures;
    }

    /** Why the last erasures are not carried out; null when all are. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    /** What failed here is tried again here, whoever has the duty. */
    private void round(Duty duty) {
        if (!duty.isOurs() && failure == null) return;
        carryOut();
        if (failure == null && duty.isOurs()) attempt(vault::sweep);
    }

    private void carryOut() {
        lock.lock();
        try {
            attempt(this::carryOutRecorded);
        } finally {
            lock.unlock();
        }
    }

    private void carryOutRecorded() {
        var recorded = log.after(done);
        if (recorded.isEmpty()) return;
        vault.destroy(of(OfPerson.class, recorded, person -> Owner.person(person.participant())));
        vault.destroyTexts(of(OfText.class, recorded, OfText::key));
        done = recorded.getLast().position();
    }

    /** Never fails, but remembers that it did. */
    private void attempt(Runnable destroying) {
        try {
            destroying.run();
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
            LOG.error("keys of erased persons or redacted texts could not be destroyed; it will be tried again", e);
        }
    }

    private void published(List<? extends EventMessage<?>> events) {
        if (events.stream().map(EventMessage::getPayload).noneMatch(Erasures::isErasure)) return;
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(committed -> carryOut());
        } else {
            carryOut();
        }
    }

    private static boolean isErasure(Object event) {
        return event instanceof PersonalDataErased || event instanceof Redaction;
    }

    private static <E extends Erasure, T> List<T> of(Class<E> kind, List<Erasure> recorded, Function<E, T> what) {
        return recorded.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(what)
                .toList();
    }
}
