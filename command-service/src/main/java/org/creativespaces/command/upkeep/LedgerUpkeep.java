package org.creativespaces.command.upkeep;

import java.nio.file.Path;
import java.util.Map;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.keys.KeptTexts;
import org.creativespaces.command.keys.KeptTexts.State;
import org.creativespaces.command.ledger.LedgerCheck;
import org.creativespaces.command.ledger.LedgerCheck.Report;
import org.creativespaces.command.ledger.LedgerCopies;
import org.creativespaces.command.ledger.UnusableStore;

/** The upkeep of the ledger in the configured data folder. */
public final class LedgerUpkeep {
    private final CommandProperties properties;

    LedgerUpkeep(CommandProperties properties) {
        this.properties = properties;
    }

    /**
     * What a check found.
     *
     * @param texts how many sealed texts were found in which state
     */
    public record Checked(Report report, Map<State, Long> texts) {}

    /**
     * Checks the ledger and, with the keys beside it, every text in it; a program may use the folder meanwhile.
     *
     * @throws UnusableStore if there is none, or it cannot be read at all
     */
    public Checked check() {
        try (var keys = KeptTexts.in(properties.dataDir(), properties.masterKey())) {
            var events = new EventInspection(keys);
            var report = LedgerCheck.of(properties.dataDir(), events);
            return new Checked(report, events.texts());
        }
    }

    /**
     * Copies the ledger, without the keys to its texts; a program may use the folder meanwhile.
     *
     * @throws UnusableStore if the file exists or cannot be written, or the ledger is not sound
     */
    public Report backup(Path file) {
        return LedgerCopies.backup(properties.dataDir(), file, new EventInspection(null));
    }

    /**
     * Puts a backup in place as the ledger of the folder, which must have none. Erasures and redactions in it are carried out
     * again when the program starts.
     *
     * @throws UnusableStore if there is one, or the backup is not sound; then nothing is changed
     */
    public Report restore(Path file) {
        return LedgerCopies.restore(file, properties.dataDir(), new EventInspection(null));
    }
}
