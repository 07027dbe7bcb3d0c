package org.creativespaces.query.pages.act;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Matcher;
import org.creativespaces.query.commands.Commands;
import org.creativespaces.query.commands.Multipart;
import org.creativespaces.query.commands.Result;
import org.creativespaces.query.identity.PageSignIn;
import org.creativespaces.query.identity.SignedIn;
import org.creativespaces.query.pages.Acted;
import org.creativespaces.query.projection.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends what a form says as its command, and waits until what came of it can be read. */
@Component
class Sending {
    private final Commands commands;
    private final Freshness freshness;
    private final Clock clock = Clock.systemUTC();

    Sending(Commands commands, Freshness freshness) {
        this.commands = commands;
        this.freshness = freshness;
    }

    /** What became of a form. */
    sealed interface Sent {
        /** It is done; {@code about} is for whom or what, if that is worth telling. */
        record Done(String next, @Nullable String about) implements Sent {}

        /** It is not done, or nobody knows: then the same may be sent again. */
        record Wrong(Complaints complaints, boolean sameAgain) implements Sent {}

        /** Who sent it is not signed in any more. */
        record SignedOut() implements Sent {}
    }

    Sent send(
            Form form, Scene scene, Typed typed, String key, SignedIn person, HttpServletRequest request, Words words) {
        var asked = Asked.of(form, scene);
        var body = Body.of(form, scene, typed);
        if (!body.wrong().isEmpty()) return new Sent.Wrong(Complaints.of(form, asked, body.wrong(), words), false);
        var path = path(form, scene, body);
        var result = form.uploads()
                ? commands.upload(path, files(form, body, request), key, person.token())
                : commands.send(form.method(), path, body.json(), key, person.token());
        return switch (result) {
            case Result.Done done -> done(form, scene, typed, done, request);
            case Result.Refused refused -> new Sent.Wrong(Complaints.of(form, asked, refused, words), false);
            case Result.NotSignedIn out -> new Sent.SignedOut();
            case Result.Unknown unknown -> new Sent.Wrong(Complaints.unknown(words), true);
        };
    }

    /** Who it is about is whoever is named, else the reader themself. */
    private static String path(Form form, Scene scene, Body body) {
        var named = body.json().path(Asked.PERSON).asString("");
        return form.path()
                .replaceAll("\\{id}", quoted(scene.id()))
                .replaceAll("\\{part}", quoted(scene.part()))
                .replaceAll(
                        "\\{person}", quoted(named.isEmpty() ? scene.viewer().participant() : named));
    }

    private static String quoted(@Nullable Object id) {
        return Matcher.quoteReplacement(Objects.toString(id, ""));
    }

    private static Multipart files(Form form, Body body, HttpServletRequest request) {
        var sent = new Multipart();
        body.json()
                .properties()
                .forEach(field -> sent.field(field.getKey(), field.getValue().asString()));
        try {
            for (var field : form.fields()) {
                if (field.kind() != Field.Kind.FILE) continue;
                var part = request.getPart(field.name());
                if (part == null || part.getSize() == 0) continue;
                try (var content = part.getInputStream()) {
                    sent.file(field.name(), content.readAllBytes());
                }
            }
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("an upload cannot be read", e);
        }
        return sent;
    }

    private Sent.Done done(Form form, Scene scene, Typed typed, Result.Done done, HttpServletRequest request) {
        try {
            if (!done.events().isEmpty()) freshness.awaitEvent(done.events().getLast());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Acted.now(request, clock);
        var newcomer = form.then() == Form.Then.AGAIN ? typed.one("pseudonym") : null;
        var person = newcomer == null ? typed.one(Asked.PERSON) : newcomer;
        return new Sent.Done(next(form, scene, typed, done), person);
    }

    /** For the next person, at the same time as this one. */
    private static String again(Form form, Scene scene, Typed typed) {
        var address = form.address(scene.id(), scene.part());
        var time = typed.one(Asked.TIME);
        return time == null
                ? address
                : UriComponentsBuilder.fromPath(address)
                        .queryParam(Asked.TIME, "{time}")
                        .encode()
                        .build(time)
                        .toString();
    }

    private static String next(Form form, Scene scene, Typed typed, Result.Done done) {
        return switch (form.then()) {
            case THING -> Landing.of(scene, form, done);
            case MADE ->
                done.made() == null
                        ? Landing.of(scene, form, done)
                        : done.made().replaceFirst("^.*/api/v1", "");
            case AGAIN -> again(form, scene, typed);
            case REGION -> "/regions/" + scene.region();
            case ACCOUNT -> "/account";
            case HOME -> {
                var to = typed.one("to");
                yield to != null && PageSignIn.isHere(to) ? to : "/";
            }
            case PROGRESS -> "/imports/" + done.id();
        };
    }
}
