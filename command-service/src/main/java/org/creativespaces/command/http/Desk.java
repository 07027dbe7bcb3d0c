package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * Takes a write whose fields are in order, and answers it. A write sent again is answered with what was recorded the
 * first time, before it is asked who acts, and before anything is sealed or decided anew.
 */
public final class Desk {
    private final CommandIds ids;
    private final CommandLog log;
    private final Fingerprints fingerprints;
    private final Sealer sealer;
    private final Dispatcher dispatcher;
    private final NewIds newIds;

    Desk(
            CommandIds ids,
            CommandLog log,
            Fingerprints fingerprints,
            Sealer sealer,
            Dispatcher dispatcher,
            NewIds newIds) {
        this.ids = ids;
        this.log = log;
        this.fingerprints = fingerprints;
        this.sealer = sealer;
        this.dispatcher = dispatcher;
        this.newIds = newIds;
    }

    /** For a new thing to which the caller gave no id. */
    public UUID newId(Write<?> write) {
        return newIds.of(() -> ids.of(write.caller(), write.headers()));
    }

    /** The same for a part of a thing: a write sent again gives it the same id, so that its address stays the same. */
    public UUID newPartId(Write<?> write) {
        return ids.partOf(write.caller(), write.headers());
    }

    /**
     * Names a write that is no JSON and so no command by itself: the same for the same key. What is sent stands for its
     * body; {@link Rejected} if the key was used with another.
     */
    public String idOf(Caller caller, HttpServletRequest request, JsonNode sent) {
        var id = ids.of(caller, Headers.of(request));
        var unused = fingerprints.check(id, sent);
        return id;
    }

    /** Has a command carried out; the answer is 200 with the thing's new version as its tag. */
    public ResponseEntity<Outcome> change(
            Write<?> write, Supplier<By> by, Typed typed, BiFunction<Act, SealedTexts, Command> command) {
        var outcome = carryOut(write, by, typed, command);
        return answer(HttpStatus.OK, outcome).body(outcome);
    }

    /** As {@link #change}, for what makes a new thing: 201 with its address, which is the request's and its id. */
    public ResponseEntity<Outcome> create(
            Write<?> write, Supplier<By> by, Typed typed, BiFunction<Act, SealedTexts, Command> command) {
        var outcome = carryOut(write, by, typed, command);
        if (outcome.events().isEmpty()) return answer(HttpStatus.OK, outcome).body(outcome);
        return answer(HttpStatus.CREATED, outcome)
                .location(address(write, outcome.id()))
                .body(outcome);
    }

    /** As {@link #create}, for what is a part of the thing that the address names: address and id are those of the part. */
    public ResponseEntity<Outcome> createPart(
            Write<?> write, Object part, Supplier<By> by, Typed typed, BiFunction<Act, SealedTexts, Command> command) {
        var outcome = carryOut(write, by, typed, command);
        if (outcome.events().isEmpty()) return answer(HttpStatus.OK, outcome).body(outcome);
        return answer(HttpStatus.CREATED, outcome)
                .location(address(write, part))
                .body(new Outcome(part.toString(), outcome.version(), outcome.events()));
    }

    private static URI address(Write<?> write, Object id) {
        return URI.create(write.headers().path() + "/" + id);
    }

    private Outcome carryOut(
            Write<?> write, Supplier<By> by, Typed typed, BiFunction<Act, SealedTexts, Command> command) {
        var commandId = ids.of(write.caller(), write.headers());
        Correlation.of(commandId, write.correlation(commandId));
        var outcome = write.headers().idempotencyKey() == null ? Optional.<Outcome>empty() : log.find(commandId);
        var again = isSentAgain(write, commandId);
        return outcome.orElseGet(() -> {
            var sent = command.apply(write.act(by.get(), commandId), typed.sealing(sealer, commandId));
            var before = again ? log.findAmongAll(commandId, sent.target().toString()) : Optional.<Outcome>empty();
            return before.orElseGet(() -> dispatcher.send(sent));
        });
    }

    /** Only a write with a key of the caller's can have been here before. */
    private boolean isSentAgain(Write<?> write, String commandId) {
        return write.headers().idempotencyKey() != null && fingerprints.check(commandId, write.sent());
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Outcome outcome) {
        return ResponseEntity.status(status).eTag("\"" + outcome.version() + "\"");
    }
}
