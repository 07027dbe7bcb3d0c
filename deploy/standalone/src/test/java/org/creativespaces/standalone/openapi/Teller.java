package org.creativespaces.standalone.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Has a story carried out, and remembers what was done. */
final class Teller {
    /** A write that succeeded, for those who want to send it once more. */
    record Done(Who who, Call call, Answer answer) {}

    private final List<Done> done = new ArrayList<>();
    private final Client client;
    private String last = "";

    Teller(Client client) {
        this.client = client;
    }

    Client client() {
        return client;
    }

    List<Done> done() {
        return done;
    }

    /** The event that was recorded last. */
    String last() {
        return last;
    }

    Answer act(Who who, String operation, UnaryOperator<Call> how) {
        var call = how.apply(client.call(operation))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        client.send(who, call.again(client.document()).header("If-Match", "\"999\""))
                .is(412);
        var answer = client.send(who, call);
        if (answer.status() > 299) answer.is(200);
        if (answer.json().path("events").isEmpty()) throw new AssertionError(answer.request() + " changed nothing");
        var made = answer.header("Location").replaceAll(".*/", "");
        if (!made.isEmpty() && !made.equals(answer.json().path("id").asString())) {
            throw new AssertionError(answer.request() + " made " + made + " and says otherwise");
        }
        sentAgain(who, call, answer);
        done.add(new Done(who, call, answer));
        last = answer.event();
        return answer;
    }

    /** The same write is answered as the first time, another one under its key is refused. */
    private void sentAgain(Who who, Call call, Answer answer) {
        var key = call.headers.get("Idempotency-Key");
        var same = client.send(who, call.again(client.document()).header("Idempotency-Key", key));
        if (same.status() != answer.status() || !same.text().equals(answer.text())) {
            throw new AssertionError(same.request() + " was done twice");
        }
        var other = call.again(client.document()).change(body -> body.putNull("occurredAt"));
        client.send(who, other.header("Idempotency-Key", key)).is(422);
    }

    Answer act(Who who, String operation) {
        return act(who, operation, call -> call);
    }

    /** The example of an id in an address. */
    String id(String parameter) {
        return client.document()
                .root()
                .path("components")
                .path("parameters")
                .path(Character.toUpperCase(parameter.charAt(0)) + parameter.substring(1) + "Path")
                .path("example")
                .asString();
    }

    Answer read(Who who, String operation, UnaryOperator<Call> how) {
        var call = how.apply(client.call(operation));
        var answer = client.send(who, call).is(200);
        var tag = answer.header("ETag");
        if (!tag.isEmpty()) client.send(who, how.apply(client.call(operation)).header("If-None-Match", tag));
        return answer;
    }

    String participant(Who who) {
        return done.stream()
                .filter(one -> one.who().equals(who))
                .filter(one -> one.call().operation.id().equals("registerParticipant"))
                .map(one -> one.answer().json().path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
