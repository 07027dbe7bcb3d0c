package org.creativespaces.command.polis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.duty.Duty;

/**
 * Imports from the command line. Where many write at once, command services and other command lines may be importing the same: so it
 * takes the duty that all of them share, and what it sends is of its term.
 */
public final class CommandLineImports {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Importer importer;
    private final Duties duties;
    private final Duration patience;

    /** @param patience how long it waits for a duty that a dead process left */
    CommandLineImports(Importer importer, Duties duties, Duration patience) {
        this.importer = importer;
        this.duties = duties;
        this.patience = patience;
    }

    /**
     * Reads and plans an import, which is yet to be run; nothing is written.
     *
     * @throws NotAnExport if the files are none
     * @throws ImportFailed if another process has the duty and keeps it
     */
    public ImportRun prepare(ImportOrder order) {
        var duty = duties.named(Duty.IMPORTS);
        var began = System.nanoTime();
        while (!duty.isOurs()) {
            if (System.nanoTime() - began > patience.toNanos()) throw new ImportFailed(leftToOthers(), null);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return importer.prepare(order, duty.fence());
    }

    private String leftToOthers() {
        return "Nothing was imported: %s is at work, and imports what is sent to /api/v1/imports/polis. Send the files there, or stop it first."
                .formatted(duties.holders().get(Duty.IMPORTS));
    }
}
