package org.creativespaces.query.participant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.Problem;
import org.creativespaces.query.http.ReadReason;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.participant.OwnData.OutsideTheLedger;
import org.creativespaces.query.texts.KeyCount;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is held about the caller, as one JSON document that is written as it is read: {@code position} up to
 * which the ledger was read, {@code outsideTheLedger}, all {@code events} that they did or that name them in order, and
 * what these say: {@code identity}, {@code constituencies}, {@code memberships} and {@code mandates}.
 */
@RestController
class OwnDataController {
    private final LedgerReader ledger;
    private final OwnEvents events;
    private final KeyCount keys;
    private final Texts texts;
    /** What breaks off is left broken, for its reader to notice. */
    private final JsonMapper json =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    OwnDataController(LedgerReader ledger, OwnEvents events, KeyCount keys, Texts texts) {
        this.ledger = ledger;
        this.events = events;
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/api/v1/participants/me/data", "/account/data"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> data(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.of(request, Set.of());
        if (viewer.roles().isEmpty()) {
            throw new RequestRefused(Problem.of(ReadReason.NOT_SIGNED_IN, "this is for who is signed in"));
        }
        var person = viewer.participant();
        if (person == null || ledger.stream(person.toString(), 0, 1).isEmpty()) throw RequestRefused.notFound();
        var position = ledger.head();
        // Only who is found by that mapping gets as far as here.
        var outside = new OutsideTheLedger(true, keys.keysOf(person));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(Answers.POSITION, Long.toString(position));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"");
        write(person, position, outside, response.getOutputStream());
        return null;
    }

    private void write(ParticipantId person, long position, OutsideTheLedger outside, OutputStream stream) {
        var story = new OwnStory(person, texts);
        try (var out = json.createGenerator(stream)) {
            out.writeStartObject();
            out.writeNumberProperty("position", position);
            out.writePOJOProperty("outsideTheLedger", outside);
            out.writeArrayPropertyStart("events");
            events.tell(person, position, (entry, recorded) -> {
                out.writePOJO(entry);
                if (recorded != null) story.take(recorded);
            });
            out.writeEndArray();
            out.writePOJOProperty("identity", story.identity());
            out.writePOJOProperty("constituencies", story.sides());
            out.writePOJOProperty("memberships", story.memberships());
            out.writePOJOProperty("mandates", story.mandates());
            out.writeEndObject();
        }
    }
}
