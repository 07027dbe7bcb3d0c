package org.creativespaces.command.redaction;

import java.util.Optional;
import org.creativespaces.command.challenge.RedactChallengeText;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.KeyName;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.ledger.EventLog;
import org.creativespaces.command.organisation.RedactOrganisationText;
import org.creativespaces.command.participant.RedactParticipantText;
import org.creativespaces.command.solution.RedactSolutionText;
import org.creativespaces.command.space.RedactSpaceText;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.space.SpaceEvent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Redacting a text. The answer is about what the text is part of, to whose stream the redaction belongs. */
@RestController
@RequestMapping(path = "/api/v1/redactions", produces = MediaType.APPLICATION_JSON_VALUE)
class RedactionController {
    private final Desk desk;
    private final EventLog events;
    private final JsonMapper json;

    RedactionController(Desk desk, EventLog events, JsonMapper json) {
        this.desk = desk;
        this.events = events;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<Outcome> redact(Incoming incoming) {
        var write = incoming.read(RedactionRequest::of);
        var body = write.body();
        var id = body.event().toString();
        var found = events.find(id).orElseThrow(() -> refused(Reason.EVENT_NOT_FOUND, "There is no such event."));
        var event = found.event();
        var key = key(event, body.field())
                .orElseThrow(() -> refused(Reason.TEXT_NOT_FOUND, "The event holds no text in this field."));
        var scope = scope(found.envelope());
        return desk.change(
                write,
                write::by,
                typed(event).with("reason", body.reason()),
                (act, texts) ->
                        command(event, act, new RedactText.Words(id, body.field(), key, scope, texts.get("reason"))));
    }

    /** The name of the key of the text in this field, if there is one. */
    private Optional<String> key(Event event, String field) {
        JsonNode value = json.valueToTree(event);
        for (var name : field.split("\\.", -1)) value = value.path(name);
        return KeyName.in(value.asString(""));
    }

    private static Scope scope(Envelope envelope) {
        return new Scope(envelope.region(), envelope.space(), envelope.toRegions());
    }

    private static Typed typed(Event event) {
        var fact = EventTypes.shortName(EventTypes.nameOf(event.getClass()));
        return Typed.of(Owner.programme(fact.substring(0, fact.indexOf('.')), event.aggregateId()));
    }

    private static RedactText command(Event event, Act act, RedactText.Words text) {
        return switch (event) {
            case SpaceEvent e -> new RedactSpaceText(e.space(), act, text);
            case ParticipantEvent e -> new RedactParticipantText(e.participant(), act, text);
            case OrganisationEvent e -> new RedactOrganisationText(e.organisation(), act, text);
            case ChallengeEvent e -> new RedactChallengeText(e.challenge(), act, text);
            case SolutionEvent e -> new RedactSolutionText(e.solution(), act, text);
            default -> throw new IllegalStateException("an event of no family: " + event.getClass());
        };
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
