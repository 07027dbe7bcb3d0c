package org.creativespaces.command.challenge;

import java.util.function.BiFunction;
import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.challenge.ChallengeRequests.Given;
import org.creativespaces.command.challenge.ChallengeRequests.Telling;
import org.creativespaces.command.challenge.ChallengeRequests.Withdrawal;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.SealedTexts;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.http.Write;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Narratives about a challenge. The answer is about the challenge, to whose stream they belong. */
@RestController
@RequestMapping(path = "/api/v1/challenges/{challenge}/narratives", produces = MediaType.APPLICATION_JSON_VALUE)
class NarrativeController {
    private final Desk desk;

    NarrativeController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> share(@PathVariable ChallengeId challenge, Incoming incoming) {
        var write = incoming.read(Telling::of);
        var body = write.body();
        var narrative = body.id() == null ? new NarrativeId(desk.newPartId(write)) : body.id();
        var by = write.by();
        return desk.createPart(
                write,
                narrative,
                () -> by,
                Typed.saidBy(by, Owner.programme("challenge", challenge)).with("text", body.text()),
                (act, texts) -> new ShareNarrative(challenge, act, narrative, body.kind(), texts.get("text")));
    }

    @PostMapping("/{narrative}/withdrawal")
    ResponseEntity<Outcome> withdraw(
            @PathVariable ChallengeId challenge, @PathVariable NarrativeId narrative, Incoming incoming) {
        var write = incoming.read(Withdrawal::of);
        return change(
                write,
                challenge,
                write.body().reason(),
                (act, texts) -> new WithdrawNarrative(challenge, act, narrative, texts.find("reason")));
    }

    @PostMapping("/{narrative}/withholding")
    ResponseEntity<Outcome> withhold(
            @PathVariable ChallengeId challenge, @PathVariable NarrativeId narrative, Incoming incoming) {
        var write = incoming.read(Given::of);
        return change(
                write,
                challenge,
                write.body().reason(),
                (act, texts) -> new WithholdNarrative(challenge, act, narrative, texts.get("reason")));
    }

    @PostMapping("/{narrative}/reinstatement")
    ResponseEntity<Outcome> reinstate(
            @PathVariable ChallengeId challenge, @PathVariable NarrativeId narrative, Incoming incoming) {
        var write = incoming.read(Given::of);
        return change(
                write,
                challenge,
                write.body().reason(),
                (act, texts) -> new ReinstateNarrative(challenge, act, narrative, texts.get("reason")));
    }

    /** Why a narrative is shown or not is the programme's to say, whoever told it. */
    private ResponseEntity<Outcome> change(
            Write<?> write,
            ChallengeId challenge,
            @Nullable String reason,
            BiFunction<Act, SealedTexts, Command> command) {
        return desk.change(
                write, write::by, ChallengeController.typed(challenge).with("reason", reason), command);
    }
}
