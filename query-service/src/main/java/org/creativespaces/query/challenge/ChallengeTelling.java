package org.creativespaces.query.challenge;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.query.challenge.ChallengeView.Author;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.challenge.ChallengeView.State;
import org.creativespaces.query.directory.People.Person;
import org.creativespaces.query.texts.Texts;

/**
 * A challenge in words that one reader may see.
 *
 * @param oversees whether the reader sees narratives that are not shown to all
 */
record ChallengeTelling(Map<ParticipantId, Person> people, boolean oversees, Texts.Opened texts) {
    ChallengeView view(ChallengeRow row, List<NarrativeRow> narratives) {
        return new ChallengeView(
                row.id(),
                row.version(),
                row.space(),
                row.region(),
                texts.text(row.title()),
                texts.optional(row.description()),
                row.framing(),
                row.raiser() == null ? null : author(row.raiser()),
                texts.optional(row.closure()),
                row.raisedAt(),
                narratives.stream().map(this::narrative).toList());
    }

    private NarrativeView narrative(NarrativeRow row) {
        return new NarrativeView(
                row.id(),
                row.kind(),
                state(row),
                text(row),
                author(row.author()),
                texts.optional(row.reason()),
                row.sharedAt());
    }

    private static State state(NarrativeRow row) {
        if (row.withheld()) return State.WITHHELD;
        return row.withdrawn() ? State.WITHDRAWN : State.SHOWN;
    }

    private String text(NarrativeRow row) {
        var text = texts.text(row.text());
        if (oversees) return text;
        return switch (state(row)) {
            case SHOWN -> text;
            case WITHDRAWN -> Texts.WITHDRAWN;
            case WITHHELD -> Texts.WITHHELD;
        };
    }

    private Author author(Party party) {
        var pseudonym = Person.pseudonym(people.get(party.participant()), texts);
        return new Author(party.participant(), pseudonym, party.organisation());
    }
}
