package org.creativespaces.command.polis;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;

/** Imports conversations, one at a time. */
public final class Importer {
    private final CommandLog log;
    private final Sealer sealer;
    private final BiConsumer<Command, Fence> sender;
    private final Lock turn = new ReentrantLock(true);

    /** The sender records a command before it returns, or throws. */
    public Importer(CommandLog log, Sealer sealer, Consumer<Command> sender) {
        this(log, sealer, (command, fence) -> sender.accept(command));
    }

    /** As above, for a sender that records nothing any more once the term has ended in which the import is run. */
    Importer(CommandLog log, Sealer sealer, BiConsumer<Command, Fence> sender) {
        this.log = log;
        this.sealer = sealer;
        this.sender = sender;
    }

    /** Reads and plans an import, which is yet to be run; nothing is written. Throws {@link NotAnExport}. */
    public ImportRun prepare(ImportOrder order) {
        return prepare(order, Fence.NONE);
    }

    /** As above, to be run in a term of a duty. */
    ImportRun prepare(ImportOrder order, Fence fence) {
        var problems = new Problems();
        var plan = Plan.of(order.files(), order.region(), problems);
        var commands = new ImportCommands(order, plan.space());
        return new ImportRun(plan, commands, problems, log, sealer, command -> sender.accept(command, fence), turn);
    }
}
