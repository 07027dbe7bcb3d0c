package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.creativespaces.command.keys.KeyWork.TextKey;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.UnusableStore;

/** The keys of all sealed texts, in a database apart from the ledger. */
public final class KeyVault implements AutoCloseable {
    private static final int LARGEST_BATCH = 64;

    private final KeyStore store;
    private final GroupCommit<KeyWork> commits;

    private KeyVault(KeyStore store, GroupCommit<KeyWork> commits) {
        this.store = store;
        this.commits = commits;
    }

    /**
     * Opens {@code keys.db} of the folder, making it if need be.
     *
     * @throws UnusableStore if the keys in it were wrapped under another master key
     */
    static KeyVault open(Path folder, KeyWrap wrap, Clock clock, Duration patience, MeterRegistry meters) {
        return open(KeyFile.in(folder), wrap, clock, patience, meters);
    }

    /**
     * Opens the keys that a store holds; closes the store with them.
     *
     * @throws UnusableStore if they were wrapped under another master key
     */
    static KeyVault open(KeyStore store, KeyWrap wrap, Clock clock, Duration patience, MeterRegistry meters) {
        try {
            var target = store.writing(wrap, clock, meters);
            return new KeyVault(store, new GroupCommit<>("key store", LARGEST_BATCH, patience, target));
        } catch (RuntimeException e) {
            store.close();
            throw e instanceof UnusableStore u
                    ? u
                    : new UnusableStore("cannot open " + store + ": " + e.getMessage(), e);
        }
    }

    /**
     * Keeps keys and returns, once they are on disk, those that hold: under a name that is taken, the one that was there.
     *
     * @throws KeysDestroyed if an owner was erased or the key of that name destroyed; then none is kept
     */
    List<byte[]> keep(List<TextKey> keys) {
        var work = new KeyWork.Keep(keys);
        commits.submit(work);
        return work.kept();
    }

    /**
     * Makes every text of these owners unreadable for good, now and to come; doing it again changes nothing.
     *
     * @throws UnusableStore if the keys are destroyed but their bytes may still stand in the log, because somebody reads
     *     there; doing it again then helps
     */
    public void destroy(Collection<Owner> owners) {
        if (owners.isEmpty()) return;
        commits.submit(new KeyWork.Destroy(owners));
        store.scrub();
    }

    /** As {@link #destroy}, for single texts by the names of their keys. */
    void destroyTexts(Collection<String> kids) {
        if (kids.isEmpty()) return;
        commits.submit(new KeyWork.DestroyTexts(kids));
        store.scrub();
    }

    /** Destroys what a process may have left of owners without keys, if it died while it was keeping some. */
    void sweep() {
        store.sweep();
    }

    @Override
    public void close() {
        commits.close();
        store.close();
    }
}
