package org.creativespaces.command.participant;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Rejected;
import org.creativespaces.command.http.Write;
import org.creativespaces.command.identity.Role;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantRequests.Farewell;
import org.creativespaces.command.participant.ParticipantRequests.Joining;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joining and leaving a space. The answer is about the participant, to whose stream it belongs. */
@RestController
@RequestMapping(path = "/api/v1/spaces/{space}/members", produces = MediaType.APPLICATION_JSON_VALUE)
class MemberController {
    private final Desk desk;

    MemberController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> join(@PathVariable SpaceId space, Incoming incoming) {
        var write = incoming.read(Joining::of);
        var body = write.body();
        var person = joining(write);
        return desk.change(
                write,
                write::by,
                Reasons.typed(write.caller(), person, body.reason()),
                (act, texts) ->
                        new JoinSpace(person, act, space, body.groundRulesVersion(), texts.find(Reasons.FIELD)));
    }

    @DeleteMapping("/{person}")
    ResponseEntity<Outcome> leave(@PathVariable SpaceId space, @PathVariable ParticipantId person, Incoming incoming) {
        var write = incoming.read(Farewell::of);
        var reason = write.body().reason();
        return desk.change(
                write,
                () -> Reasons.needed(write.by(person), reason),
                Reasons.typed(write.caller(), person, reason),
                (act, texts) -> new LeaveSpace(person, act, space, texts.find(Reasons.FIELD)));
    }

    private static ParticipantId joining(Write<Joining> write) {
        var person = write.by().participant();
        if (person != null) return person;
        if (write.caller().is(Role.ORGANISER)) throw Rejected.field("onBehalfOf", "is required: who is to join");
        throw new Refused(Reason.NOT_PERMITTED, "Register as a participant first.");
    }
}
