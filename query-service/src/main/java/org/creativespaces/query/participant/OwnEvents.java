package org.creativespaces.query.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.WireTime;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.ledger.UnreadableEvent;
import org.creativespaces.query.participant.OwnData.Entry;
import org.creativespaces.query.participant.OwnData.Relation;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Finds all events that name a participant by reading the whole ledger: nothing is kept for it, so nothing that is held
 * about a person can be missing there.
 */
final class OwnEvents {
    private static final int BATCH = 500;
    private static final ObjectReader ENVELOPE =
            new JsonMapper().readerFor(new TypeReference<TreeMap<String, String>>() {});
    private static final JsonMapper OPENING = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Sealed.class, new OpenText()))
            .build();

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Texts texts;

    OwnEvents(LedgerReader ledger, EventDecoder decoder, Texts texts) {
        this.ledger = ledger;
        this.decoder = decoder;
        this.texts = texts;
    }

    /** Writes texts as they read, or null where they are not for the reader. */
    private static final class OpenText extends StdSerializer<Sealed> {
        OpenText() {
            super(Sealed.class);
        }

        @Override
        public void serialize(Sealed text, JsonGenerator out, SerializationContext context) {
            if (context.getAttribute(Texts.Opened.class) instanceof Texts.Opened open) out.writeString(open.text(text));
            else out.writeNull();
        }
    }

    /** An event that this version of the code does not know is told as it stands. */
    private record Found(StoredEvent stored, @Nullable Recorded<Event> known) {}

    /** Tells each event up to a position that names the person, with what it is if it can be read. */
    void tell(ParticipantId person, long upTo, BiConsumer<Entry, @Nullable Recorded<Event>> told) {
        var id = person.toString();
        for (var reached = 0L; reached < upTo; ) {
            var batch = ledger.after(reached, (int) Math.min(BATCH, upTo - reached));
            if (batch.isEmpty()) return;
            reached = batch.getLast().position();
            var found = batch.stream()
                    .filter(stored -> names(stored, id))
                    .map(this::found)
                    .toList();
            if (found.isEmpty()) continue;
            var entries = texts.openWhile(
                    open -> found.stream().map(one -> entry(one, person, open)).toList());
            for (var i = 0; i < found.size(); i++)
                told.accept(entries.get(i), found.get(i).known());
        }
    }

    private static boolean names(StoredEvent stored, String id) {
        return stored.aggregateId().equals(id)
                || stored.envelope().contains(id)
                || stored.payload().contains(id);
    }

    private Found found(StoredEvent stored) {
        try {
            return new Found(stored, decoder.decode(stored));
        } catch (UnreadableEvent e) {
            return new Found(stored, null);
        }
    }

    private static Entry entry(Found found, ParticipantId person, Texts.Opened open) {
        var stored = found.stored();
        Map<String, String> envelope = ENVELOPE.readValue(stored.envelope());
        var relations = relations(found, envelope, person);
        envelope.remove("salt");
        var own = !relations.equals(List.of(Relation.NAMED)) && !relations.isEmpty();
        return new Entry(
                stored.position(),
                stored.version(),
                stored.id(),
                stored.type(),
                stored.aggregateId(),
                relations,
                WireTime.format(stored.recordedAt()),
                OPENING.writeValueAsString(envelope),
                data(found, own ? open : null));
    }

    private static String data(Found found, Texts.@Nullable Opened open) {
        var known = found.known();
        if (known == null) return found.stored().payload();
        return OPENING.writer().withAttribute(Texts.Opened.class, open).writeValueAsString(known.event());
    }

    private static List<Relation> relations(Found found, Map<String, String> envelope, ParticipantId person) {
        var relations = new ArrayList<Relation>();
        var known = found.known();
        var party = known == null ? null : ActingParty.of(known.event()).orElse(null);
        if (Actor.participant(person).toString().equals(envelope.get("actor"))) relations.add(Relation.ACTOR);
        if (found.stored().aggregateId().equals(person.toString())) relations.add(Relation.SUBJECT);
        if (party != null && party.participant().equals(person)) relations.add(Relation.PARTY);
        if (relations.isEmpty()) relations.add(Relation.NAMED);
        return relations;
    }
}
