package org.creativespaces.command.upkeep;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.keys.KeptTexts;
import org.creativespaces.command.keys.KeptTexts.State;
import org.creativespaces.command.ledger.AxonServerImport;
import org.creativespaces.command.ledger.AxonServerPlace;
import org.creativespaces.command.ledger.LedgerCheck;
import org.creativespaces.command.ledger.LedgerCheck.Report;
import org.creativespaces.command.ledger.LedgerCopies;
import org.creativespaces.command.ledger.LedgerExport;
import org.creativespaces.command.ledger.LedgerImport;
import org.creativespaces.command.ledger.LedgerPlace;
import org.creativespaces.command.ledger.LedgerSettings;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.StateSettings;

/** The upkeep of the configured ledger: checked, exported and imported wherever it is; copied in its data folder. */
public final class LedgerUpkeep {
    private final CommandProperties properties;
    private final LedgerSettings ledger;
    private final AxonServerPlace axonServer;
    private final StateSettings state;

    LedgerUpkeep(CommandProperties properties, LedgerSettings ledger, AxonServerPlace axonServer, StateSettings state) {
        this.properties = properties;
        this.ledger = ledger;
        this.axonServer = axonServer;
        this.state = state;
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
        try (var keys = KeptTexts.of(state, properties.dataDir(), properties.masterKey())) {
            var events = new EventInspection(keys);
            var report = LedgerCheck.of(place(), properties.dataDir(), events);
            return new Checked(report, events.texts());
        }
    }

    /**
     * Copies the ledger, without the keys to its texts; a program may use the folder meanwhile.
     *
     * @throws UnusableStore if the file exists or cannot be written, or the ledger is not sound
     */
    public Report backup(Path file) {
        requireFile("backup");
        return LedgerCopies.backup(properties.dataDir(), file, new EventInspection(null));
    }

    /**
     * Puts a backup in place as the ledger of the folder, which must have none. Erasures and redactions in it are carried out
     * again when the program starts.
     *
     * @throws UnusableStore if there is one, or the backup is not sound; then nothing is changed
     */
    public Report restore(Path file) {
        requireFile("restore");
        return LedgerCopies.restore(file, properties.dataDir(), new EventInspection(null));
    }

    /**
     * Writes the ledger's events from a position on to a file, each as a CloudEvent in a line of its own; a program may use
     * the folder meanwhile. Keys are not among it.
     *
     * @throws UnusableStore if the file exists or cannot be written, there is no such position, or the ledger is not sound
     */
    public Report exportTo(Path file, long from) {
        return LedgerExport.toFile(place(), properties.dataDir(), from, file, new EventInspection(null));
    }

    /** As {@link #exportTo(Path, long)}, to a stream. */
    public Report exportTo(OutputStream out, long from) {
        return LedgerExport.toStream(place(), properties.dataDir(), from, out, new EventInspection(null));
    }

    /**
     * Makes a ledger of an export where there is none, or continues one that ends where the export begins. Erasures and
     * redactions in it are carried out again when the program starts.
     *
     * @param name what the lines are from, for messages
     * @throws UnusableStore if a line cannot be imported, or the ledger cannot be used; then nothing is changed
     */
    public Report importFrom(InputStream lines, String name) {
        var events = new EventInspection(null);
        return axonServer.enabled()
                ? AxonServerImport.into(axonServer, lines, name, events)
                : LedgerImport.into(ledger, properties.dataDir(), lines, name, events);
    }

    private LedgerPlace place() {
        return axonServer.enabled() ? axonServer : ledger;
    }

    private void requireFile(String what) {
        if (axonServer.enabled())
            throw new UnusableStore(
                    "ledger %s works on the file of a data folder; these events are in Axon Server, whose files are copied"
                            .formatted(what),
                    null);
        ledger.requireFile(what);
    }
}
