package org.creativespaces.query.trail;

import java.util.List;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.ledger.UnreadableEvent;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Tells stored events to one reader, opening all their texts at once. */
final class Entries {
    private final EventDecoder decoder;
    private final Texts texts;
    private final Pseudonyms pseudonyms;
    private final ReadableSpaces spaces;
    private final Stories stories;

    Entries(EventDecoder decoder, Texts texts, Pseudonyms pseudonyms, ReadableSpaces spaces, Stories stories) {
        this.decoder = decoder;
        this.texts = texts;
        this.pseudonyms = pseudonyms;
        this.spaces = spaces;
        this.stories = stories;
    }

    /** An event that this version of the code does not know has nothing but its record. */
    private record Step(StoredEvent stored, @Nullable Recorded<Event> known) {}

    List<TrailEntry> tell(List<StoredEvent> events, Story story, Viewer viewer) {
        var steps = events.stream().map(this::step).toList();
        var oversees = viewer.oversees(story.region());
        var hidden = story.withheld() && !oversees;
        var full = spaces.seesFullTrail(viewer, story.space(), story.region());
        return texts.openWhile(opened -> {
            var telling = new Telling(
                    story, hidden ? text -> Texts.WITHHELD : opened, opened, oversees, source -> knows(viewer, source));
            return steps.stream().map(step -> entry(step, telling, full)).toList();
        });
    }

    private boolean knows(Viewer viewer, SolutionId source) {
        return stories.find(source.toString())
                .map(Story::space)
                .filter(space -> spaces.mayRead(viewer, space))
                .isPresent();
    }

    private Step step(StoredEvent stored) {
        try {
            return new Step(stored, decoder.decode(stored));
        } catch (UnreadableEvent e) {
            return new Step(stored, null);
        }
    }

    private TrailEntry entry(Step step, Telling telling, boolean full) {
        var stored = step.stored();
        var known = step.known();
        var party = known == null ? null : ActingParty.of(known.event()).orElse(null);
        var recordedBy = known == null || !full ? null : known.envelope().recordedBy();
        return new TrailEntry(
                stored.version(),
                stored.position(),
                stored.id(),
                EventTypes.shortName(stored.type()),
                stored.type(),
                known == null ? null : known.envelope().occurredAt(),
                stored.recordedAt(),
                known == null || (!full && tellsOfExperience(known.event()))
                        ? null
                        : who(known.envelope().actor(), telling, full ? party : null),
                recordedBy == null ? null : recordedBy.toString(),
                party == null ? null : party.organisation(),
                known == null ? null : telling.what(known.event()),
                known == null ? null : telling.why(known.event()));
    }

    /** Whoever reviews has lived experience: who it was is for those who see constituencies. */
    private static boolean tellsOfExperience(Event event) {
        return event instanceof BeneficiaryReviewed;
    }

    private TrailEntry.Who who(Actor actor, Telling telling, @Nullable Party party) {
        return new TrailEntry.Who(
                actor.toString(),
                telling.always().optional(pseudonyms.of(actor)),
                party == null ? null : party.constituency());
    }
}
