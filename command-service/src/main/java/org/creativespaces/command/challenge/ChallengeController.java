package org.creativespaces.command.challenge;

import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeRequests.Framing;
import org.creativespaces.command.challenge.ChallengeRequests.Given;
import org.creativespaces.command.challenge.ChallengeRequests.Raising;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.events.ChallengeId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/challenges", produces = MediaType.APPLICATION_JSON_VALUE)
class ChallengeController {
    private final Desk desk;

    ChallengeController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> raise(Incoming incoming) {
        var write = incoming.read(Raising::of);
        var body = write.body();
        var challenge = body.id() == null ? new ChallengeId(desk.newId(write)) : body.id();
        return desk.create(
                write,
                write::by,
                typed(challenge, body.framing()),
                (act, texts) -> new RaiseChallenge(
                        challenge, act, body.space(), texts.get("title"), texts.find("description")));
    }

    @PutMapping("/{challenge}")
    ResponseEntity<Outcome> reframe(@PathVariable ChallengeId challenge, Incoming incoming) {
        var write = incoming.read(Framing::of);
        return desk.change(
                write,
                write::by,
                typed(challenge, write.body()),
                (act, texts) -> new ReframeChallenge(challenge, act, texts.get("title"), texts.find("description")));
    }

    @PostMapping("/{challenge}/closure")
    ResponseEntity<Outcome> close(@PathVariable ChallengeId challenge, Incoming incoming) {
        var write = incoming.read(Given::of);
        var typed = typed(challenge).with("reason", write.body().reason());
        return desk.change(
                write, write::by, typed, (act, texts) -> new CloseChallenge(challenge, act, texts.get("reason")));
    }

    private static Typed typed(ChallengeId challenge, Framing framing) {
        return typed(challenge).with("title", framing.title()).with("description", framing.description());
    }

    /** All but what a narrative says is the programme's. */
    static Typed typed(ChallengeId challenge) {
        return Typed.of(Owner.programme("challenge", challenge));
    }
}
