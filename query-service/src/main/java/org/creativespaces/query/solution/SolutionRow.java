package org.creativespaces.query.solution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.WireTime;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.stage.Stage;
import org.creativespaces.query.stage.StageFacts;
import org.jspecify.annotations.Nullable;

/**
 * A solution as it stands.
 *
 * @param lastSubstantive the number of the last revision that made it another action, 1 if none has
 * @param withheld why its text is withheld; null while it is not
 * @param sequel how its concerns were met, how it ended, where it was passed on
 * @param lastActAt when the latest of its events happened
 * @param version how many events it has had
 */
record SolutionRow(
        SolutionId id,
        Origin origin,
        List<Revision> revisions,
        int lastSubstantive,
        Standing people,
        Standing organisations,
        StageFacts facts,
        @Nullable Sealed withheld,
        Sequel sequel,
        Instant lastActAt,
        long version) {
    private static final int SORTABLE_DIGITS = 12;

    /** Stored beside the rest, to be searched by. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    Stage stage() {
        return facts.stage();
    }

    /** Stored beside the rest: a text by which later proposals come after earlier ones. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String byAge() {
        return WireTime.format(origin.proposedAt()) + sortable(origin.position());
    }

    /** Stored beside the rest: a text by which solutions with more acts come after those with fewer. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String byActs() {
        return sortable(people.acts().total() + (long) organisations.acts().total()) + sortable(origin.position());
    }

    private static String sortable(long number) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, SORTABLE_DIGITS - digits.length())) + digits;
    }

    /** How many people and organisations hold a concern. */
    int concerns() {
        return people.positions(lastSubstantive).concern()
                + organisations.positions(lastSubstantive).concern();
    }

    /** Whether anybody ever had a concern. */
    boolean everRaised() {
        return people.acts().concern() + organisations.acts().concern() > 0;
    }

    /** Whether its texts are kept from the reader. */
    boolean isWithheldFrom(Viewer viewer) {
        return withheld != null && !viewer.oversees(origin.region());
    }

    /** As it was once, for who may not read what is withheld now. */
    SolutionRow butWithheldAs(SolutionRow now) {
        return now.withheld() == null ? this : withheld(now.withheld());
    }

    Revision current() {
        return revisions.getLast();
    }

    SolutionRow revised(Revision next) {
        var all = new ArrayList<>(revisions);
        all.add(next);
        var substantive = next.kind() == RevisionKind.SUBSTANTIVE ? next.number() : lastSubstantive;
        return new SolutionRow(
                id,
                origin,
                List.copyOf(all),
                substantive,
                people,
                organisations,
                facts,
                withheld,
                sequel,
                lastActAt,
                version);
    }

    SolutionRow with(PositionEvent event) {
        var ofPerson = event.party().ofPerson();
        return new SolutionRow(
                id,
                origin,
                revisions,
                lastSubstantive,
                ofPerson ? people.after(event) : people,
                ofPerson ? organisations : organisations.after(event),
                facts,
                withheld,
                sequel,
                lastActAt,
                version);
    }

    SolutionRow withheld(@Nullable Sealed reason) {
        return with(facts, reason, sequel, lastActAt, version);
    }

    SolutionRow with(Sequel next) {
        return with(facts, withheld, next, lastActAt, version);
    }

    SolutionRow at(StageFacts facts, Instant occurredAt, long version) {
        var latest = occurredAt.isAfter(lastActAt) ? occurredAt : lastActAt;
        return with(facts, withheld, sequel, latest, version);
    }

    /** What happened elsewhere is none of its own events: its version stays. */
    SolutionRow adopted(Sequel next) {
        return with(facts.afterAdoption(), withheld, next, lastActAt, version);
    }

    private SolutionRow with(
            StageFacts nowFacts, @Nullable Sealed nowWithheld, Sequel nowSequel, Instant nowLast, long nowVersion) {
        return new SolutionRow(
                id,
                origin,
                revisions,
                lastSubstantive,
                people,
                organisations,
                nowFacts,
                nowWithheld,
                nowSequel,
                nowLast,
                nowVersion);
    }
}
