package org.creativespaces.command.participant;

import java.util.Objects;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.SealedTexts;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.http.Write;
import org.creativespaces.command.identity.Role;
import org.creativespaces.command.identity.Subjects;
import org.creativespaces.command.keys.KeysDestroyed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.participant.ParticipantRequests.ConstituencyChange;
import org.creativespaces.command.participant.ParticipantRequests.Farewell;
import org.creativespaces.command.participant.ParticipantRequests.Registration;
import org.creativespaces.events.ParticipantId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/participants", produces = MediaType.APPLICATION_JSON_VALUE)
class ParticipantController {
    private final Desk desk;
    private final SelfRegistration selfRegistration;
    private final Subjects subjects;

    ParticipantController(Desk desk, SelfRegistration selfRegistration, Subjects subjects) {
        this.desk = desk;
        this.selfRegistration = selfRegistration;
        this.subjects = subjects;
    }

    /**
     * People register themselves, organisers register somebody else. Who may do both says so by {@code onBehalfOf}, with
     * the id that the new participant is to have.
     */
    @PostMapping
    ResponseEntity<Outcome> register(Incoming incoming) {
        var write = incoming.read(Registration::of);
        var given = write.body().id();
        var person = given == null ? new ParticipantId(desk.newId(write)) : given;
        var caller = write.caller();
        if (!caller.is(Role.PARTICIPANT) || write.onBehalfOf() != null) return registerOther(write, person);
        return subjects.alone(caller.key(), () -> registerSelf(write, person));
    }

    @PutMapping("/{person}/constituency")
    ResponseEntity<Outcome> changeConstituency(@PathVariable ParticipantId person, Incoming incoming) {
        var write = incoming.read(ConstituencyChange::of);
        var body = write.body();
        return desk.change(
                write,
                () -> Reasons.needed(write.by(person), body.reason()),
                Reasons.typed(write.caller(), person, body.reason()),
                (act, texts) -> new ChangeConstituency(person, act, body.constituency(), texts.find(Reasons.FIELD)));
    }

    /** From then on nobody's account is this participant's, also if an earlier attempt has got stuck half-way. */
    @PostMapping("/{person}/erasure")
    ResponseEntity<Outcome> erase(@PathVariable ParticipantId person, Incoming incoming) {
        var write = incoming.read(Farewell::of);
        var reason = write.body().reason();
        try {
            var answer = desk.change(
                    write,
                    () -> Reasons.needed(write.by(person), reason),
                    Reasons.typed(write.caller(), person, reason),
                    (act, texts) -> new ErasePersonalData(person, act, texts.find(Reasons.FIELD)));
            subjects.forget(person);
            return answer;
        } catch (KeysDestroyed e) {
            subjects.forget(person);
            throw e;
        }
    }

    private ResponseEntity<Outcome> registerOther(Write<Registration> write, ParticipantId person) {
        return desk.create(
                write,
                () -> write.by(person),
                typed(write.body(), person),
                (act, texts) -> command(write.body(), person, act, texts));
    }

    private ResponseEntity<Outcome> registerSelf(Write<Registration> write, ParticipantId person) {
        var caller = write.caller();
        var answer = desk.create(write, () -> caller.becoming(person), typed(write.body(), person), (act, texts) -> {
            selfRegistration.begin(caller, act.commandId(), person);
            return command(write.body(), person, act, texts);
        });
        selfRegistration.link(caller, Objects.requireNonNull(answer.getBody()).id());
        return answer;
    }

    private static Typed typed(Registration body, ParticipantId person) {
        return Typed.of(Owner.person(person))
                .with("pseudonym", body.pseudonym())
                .with("name", body.name())
                .with("contact", body.contact());
    }

    private static RegisterParticipant command(Registration body, ParticipantId person, Act act, SealedTexts texts) {
        return new RegisterParticipant(
                person,
                act,
                body.region(),
                body.constituency(),
                texts.get("pseudonym"),
                texts.find("name"),
                texts.find("contact"));
    }
}
