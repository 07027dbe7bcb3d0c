package org.creativespaces.command.polis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.polis.PlannedAct.Arrival;
import org.creativespaces.command.polis.PlannedAct.OnSolution;
import org.creativespaces.command.polis.PlannedAct.Opening;
import org.creativespaces.events.SpaceId;

/**
 * One import, read and planned. It goes through the plan in windows, so that the ledger's order stays close to that of
 * the conversation: in each, people arrive first; then the solutions' acts are sent side by side, those of one solution
 * one after the other.
 */
public final class ImportRun {
    static final int WINDOW = 2_000;

    private record Sending(PlannedAct act, Command command) {}

    private final Plan plan;
    private final ImportCommands commands;
    private final Problems problems;
    private final CommandLog log;
    private final Sealer sealer;
    private final Consumer<Command> sender;
    private final Lock turn;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private volatile long began;
    private volatile boolean stopped;

    ImportRun(
            Plan plan,
            ImportCommands commands,
            Problems problems,
            CommandLog log,
            Sealer sealer,
            Consumer<Command> sender,
            Lock turn) {
        this.plan = plan;
        this.commands = commands;
        this.problems = problems;
        this.log = log;
        this.sealer = sealer;
        this.sender = sender;
        this.turn = turn;
    }

    /** Records everything that is not recorded yet, after other imports; throws {@link ImportFailed} if it cannot. */
    public void run() {
        turn.lock();
        try (var workers = new Workers()) {
            began = System.nanoTime();
            var acts = plan.acts();
            for (var from = 0; from < acts.size(); from += WINDOW) {
                run(acts.subList(from, Math.min(from + WINDOW, acts.size())), workers);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Lets the acts that are under way end and sends no more; {@link #run} then throws. */
    public void stop() {
        stopped = true;
    }

    public SpaceId space() {
        return plan.space();
    }

    public Progress progress() {
        var nanos = began == 0 ? 0 : System.nanoTime() - began;
        return Progress.after(nanos, sent.get(), done.get(), plan.acts().size());
    }

    /** The first problems, and how many there are. */
    public List<Problem> problems() {
        return problems.first();
    }

    public long problemCount() {
        return problems.count();
    }

    private void run(List<PlannedAct> window, Workers workers) {
        var recorded =
                log.recorded(window.stream().map(act -> act.id().toString()).toList());
        var fresh = window.stream()
                .filter(act -> !recorded.contains(act.id().toString()))
                .toList();
        done.addAndGet(window.size() - fresh.size());
        var sendings = sealed(fresh);
        for (var phase : List.of(Opening.class, Arrival.class, OnSolution.class)) {
            workers.each(
                    sendings.stream()
                            .filter(sending -> phase.isInstance(sending.act()))
                            .toList(),
                    sending -> sending.act().target(),
                    this::send);
            if (stopped) throw new ImportFailed("The import was stopped.", null);
        }
    }

    private List<Sending> sealed(List<PlannedAct> acts) {
        var texts = acts.stream().map(commands::texts).toList();
        var sealed = sealer.sealAll(texts.stream().flatMap(List::stream).toList());
        var sendings = new ArrayList<Sending>(acts.size());
        var next = 0;
        for (var i = 0; i < acts.size(); i++) {
            var end = next + texts.get(i).size();
            sendings.add(new Sending(acts.get(i), commands.command(acts.get(i), sealed.subList(next, end))));
            next = end;
        }
        return sendings;
    }

    private void send(Sending sending) {
        if (stopped) return;
        try {
            insist(sending.command());
        } catch (Refused refused) {
            if (sending.act() instanceof Opening) throw new ImportFailed("refused: " + refused.reason(), refused);
            problems.add(sending.act().refusedWith("refused: " + refused.reason()));
        } catch (RuntimeException e) {
            stopped = true;
            throw e;
        }
        sent.incrementAndGet();
        done.incrementAndGet();
    }

    /** Once more if it took too long, which finds what was recorded the first time. */
    private void insist(Command command) {
        try {
            sender.accept(command);
        } catch (OutcomeUnknown unknown) {
            sender.accept(command);
        }
    }
}
