package org.creativespaces.command.polis;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;

/** Imports conversations, one at a time. */
public final class Importer {
    private final CommandLog log;
    private final Sealer sealer;
    private final Consumer<Command> sender;
    private final Lock turn = new ReentrantLock(true);

    /** The sender records a command before it returns, or throws. */
    public Importer(CommandLog log, Sealer sealer, Consumer<Command> sender) {
        this.log = log;
        this.sealer = sealer;
        this.sender = sender;
    }

    /** Reads and plans an import, which is yet to be run; nothing is written. Throws {@link NotAnExport}. */
    public ImportRun prepare(ImportOrder order) {
        var problems = new Problems();
        var plan = Plan.of(order.files(), order.region(), problems);
        return new ImportRun(plan, new ImportCommands(order, plan.space()), problems, log, sealer, sender, turn);
    }
}
