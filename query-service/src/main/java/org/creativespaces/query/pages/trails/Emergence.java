package org.creativespaces.query.pages.trails;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.pages.charts.Timeline;
import org.creativespaces.query.pages.charts.Timeline.Item;
import org.creativespaces.query.pages.charts.Timeline.Lane;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.trial.TrialView;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.What;

/** How a solution emerged: from what was told, by whose agreement, to what is done with it and where. */
public final class Emergence {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ONE = "1";
    private static final String TWO = "2";
    private static final String OVER = "0";

    private final SolutionView solution;
    private final Instant now;

    private Emergence(SolutionView solution, Instant now) {
        this.solution = solution;
        this.now = now;
    }

    /**
     * The lanes of its drawing.
     *
     * @param narratives those that it is grounded in
     * @param steps its trail, as far as the reader may know it
     */
    public static Timeline of(
            SolutionView solution, List<NarrativeView> narratives, List<TrailEntry> steps, Instant now) {
        var emergence = new Emergence(solution, now);
        return Timeline.of(
                List.of(
                        Lane.of("told", narratives.stream().map(emergence::told).toList()),
                        Lane.of(
                                "words",
                                solution.revisions().stream()
                                        .map(emergence::revision)
                                        .toList()),
                        Standing.of(steps).lane(),
                        Lane.of("agreement", emergence.agreed(steps)),
                        Lane.of(
                                "commitments",
                                solution.commitments().stream()
                                        .map(emergence::commitment)
                                        .toList()),
                        Lane.of("risks", emergence.risks(steps)),
                        Lane.of(
                                "trials",
                                solution.trials().stream().map(emergence::trial).toList()),
                        Lane.of("passed", emergence.passedOn())),
                now);
    }

    private Item told(NarrativeView narrative) {
        var look = switch (narrative.kind()) {
            case LIVED_EXPERIENCE -> "l";
            case EVIDENCE -> ONE;
            case EXPLANATION -> TWO;
        };
        return new Item("narrative." + narrative.kind(), "", narrative.sharedAt(), null, "", look);
    }

    private Item revision(SolutionView.RevisionText revision) {
        return new Item(
                "solution.revision",
                Integer.toString(revision.number()),
                revision.occurredAt(),
                null,
                "#revision-" + revision.number(),
                "n");
    }

    private List<Item> agreed(List<TrailEntry> steps) {
        var items = new ArrayList<Item>();
        TrailEntry since = null;
        for (var step : steps) {
            if (step.type().equals("solution.agreement_reached") && since == null) since = step;
            if (step.type().equals("solution.agreement_lost") && since != null) {
                items.add(agreed(since, Standing.happened(step)));
                since = null;
            }
        }
        if (since != null) items.add(agreed(since, lasting(Standing.happened(since))));
        return items;
    }

    private static Item agreed(TrailEntry reached, Instant until) {
        return new Item(
                "act.solution.agreement_reached", "", Standing.happened(reached), until, "#v" + reached.version(), "g");
    }

    private Item commitment(CommitmentView commitment) {
        var ended = commitment.endedAt();
        var look = switch (commitment.status()) {
            case ACTIVE -> commitment.overdue() ? "b" : TWO;
            case FULFILLED -> ONE;
            case RELEASED -> OVER;
        };
        return new Item(
                commitment.overdue() ? "commitment.overdue" : "commitment." + commitment.status(),
                commitment.action(),
                commitment.committedAt(),
                ended == null ? later(commitment.committedAt(), end(commitment.due())) : ended,
                "#c-" + commitment.id(),
                look);
    }

    private List<Item> risks(List<TrailEntry> steps) {
        var items = new ArrayList<Item>();
        for (var risk : solution.risks()) {
            var closed = risk.closed();
            items.add(new Item(
                    "risk." + risk.status(),
                    risk.description(),
                    risk.identifiedAt(),
                    closed == null ? lasting(risk.identifiedAt()) : later(risk.identifiedAt(), closed.occurredAt()),
                    "#r-" + risk.id(),
                    closed == null ? "3" : OVER));
        }
        for (var step : steps)
            if (step.what() instanceof What.Carried carried)
                items.add(new Item(
                        "act.solution.risk_shared",
                        carried.percent() + " %",
                        Standing.happened(step),
                        null,
                        "#v" + step.version(),
                        ONE));
        return items;
    }

    private Item trial(TrialView trial) {
        var began = trial.start().atStartOfDay(LONDON).toInstant();
        var conclusion = trial.conclusion();
        if (conclusion == null)
            return new Item("trial.running", trial.measure(), began, lasting(began), "#t-" + trial.id(), TWO);
        return new Item(
                "outcome." + conclusion.outcome(),
                trial.measure(),
                began,
                later(began, conclusion.occurredAt()),
                "#t-" + trial.id(),
                conclusion.outcome().name().equals("ABANDON") ? OVER : ONE);
    }

    private List<Item> passedOn() {
        var items = new ArrayList<Item>();
        solution.circulations()
                .forEach(one ->
                        items.add(new Item("lineage.circulated", "", one.circulatedAt(), null, "#lineage", "3")));
        solution.adoptions()
                .forEach(one -> items.add(
                        new Item("stage.ADOPTED", "", one.adoptedAt(), null, "/solutions/" + one.solutionId(), ONE)));
        return items;
    }

    /** What is not over lasts until now, or until the last thing that happened if that is later. */
    private Instant lasting(Instant since) {
        var ending = solution.ending();
        return later(since, ending == null ? now : ending.endedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
