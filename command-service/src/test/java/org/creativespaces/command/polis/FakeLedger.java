package org.creativespaces.command.polis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.events.Sealed;

/** Records every command that a rule lets pass, and "seals" texts so that they can be looked up. */
final class FakeLedger {
    final Map<String, Sealer.Text> texts = new ConcurrentHashMap<>();
    final List<Command> sent = new ArrayList<>();
    final Set<String> recorded = ConcurrentHashMap.newKeySet();
    volatile Consumer<Command> rule = command -> {};

    Importer importer() {
        return new Importer(this::find, this::seal, this::send);
    }

    /** Over this ledger, but for what is sent. */
    Importer importer(BiConsumer<Command, Fence> sender) {
        return new Importer(this::find, this::seal, sender);
    }

    private Optional<Outcome> find(String commandId) {
        return recorded.contains(commandId) ? Optional.of(new Outcome("", 1, List.of())) : Optional.empty();
    }

    private List<Sealed> seal(List<Sealer.Text> plain) {
        return plain.stream()
                .map(text -> {
                    var sealed = new Sealed("...." + texts.size());
                    texts.put(sealed.jwe(), text);
                    return sealed;
                })
                .toList();
    }

    private synchronized void send(Command command) {
        sent.add(command);
        rule.accept(command);
        recorded.add(command.act().commandId());
    }
}
