package org.creativespaces.command.space;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.SpaceId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/spaces", produces = MediaType.APPLICATION_JSON_VALUE)
class SpaceController {
    private final Desk desk;

    SpaceController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> open(Incoming incoming) {
        var write = incoming.read(SpaceRequests.Open::of);
        var body = write.body();
        var space = body.id() == null ? new SpaceId(desk.newId(write)) : body.id();
        var typed = typed(space)
                .with("title", body.title())
                .with("purpose", body.purpose())
                .with("groundRules", body.groundRules());
        return desk.create(
                write,
                write::by,
                typed,
                (act, texts) -> new OpenSpace(
                        space,
                        act,
                        body.region(),
                        texts.get("title"),
                        texts.get("purpose"),
                        body.hosts(),
                        texts.get("groundRules"),
                        body.visibility(),
                        body.agreementRule()));
    }

    @PutMapping("/{space}/ground-rules")
    ResponseEntity<Outcome> changeGroundRules(@PathVariable SpaceId space, Incoming incoming) {
        var write = incoming.read(SpaceRequests.GroundRules::of);
        var typed = typed(space).with("groundRules", write.body().text());
        return desk.change(
                write, write::by, typed, (act, texts) -> new ChangeGroundRules(space, act, texts.get("groundRules")));
    }

    @PutMapping("/{space}/agreement-rule")
    ResponseEntity<Outcome> changeAgreementRule(@PathVariable SpaceId space, Incoming incoming) {
        var write = incoming.read(SpaceRequests.Rule::of);
        return desk.change(
                write,
                write::by,
                typed(space),
                (act, texts) -> new ChangeAgreementRule(space, act, write.body().rule()));
    }

    @PostMapping("/{space}/closure")
    ResponseEntity<Outcome> close(@PathVariable SpaceId space, Incoming incoming) {
        var write = incoming.read(SpaceRequests.Closure::of);
        var typed = typed(space).with("reason", write.body().reason());
        return desk.change(write, write::by, typed, (act, texts) -> new CloseSpace(space, act, texts.get("reason")));
    }

    private static Typed typed(SpaceId space) {
        return Typed.of(Owner.programme("space", space));
    }
}
