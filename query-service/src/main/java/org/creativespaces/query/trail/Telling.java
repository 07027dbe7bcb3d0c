package org.creativespaces.query.trail;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened and why, in the words that one reader may see.
 *
 * @param open opens the texts that are withheld with the thing
 * @param always opens the reasons of those who withhold, reinstate and redact
 * @param oversees whether the reader sees what is withheld
 * @param knows whether the reader may know of a solution in another space
 */
record Telling(Story story, Texts.Opened open, Texts.Opened always, boolean oversees, Predicate<SolutionId> knows) {
    @Nullable
    String why(Event event) {
        return new Reasons(open, always).of(event);
    }

    @Nullable
    What what(Event event) {
        return switch (event) {
            case Redaction e -> new What.Redacted(e.eventId(), e.field());
            case SolutionEvent e -> what(e);
            case SpaceEvent e -> what(e);
            case ChallengeEvent e -> what(e);
            case OrganisationEvent e -> what(e);
            default -> null;
        };
    }

    private @Nullable What what(SolutionEvent event) {
        var undertakings = new Undertakings(open);
        return switch (event) {
            case SolutionProposed e -> proposed(e);
            case SolutionRevised e -> revised(e);
            case SolutionEndorsed e -> taken(e, Position.ENDORSE, null);
            case StoodAside e -> taken(e, Position.STAND_ASIDE, null);
            case ConcernRaised e -> taken(e, Position.CONCERN, e.concern());
            case PositionWithdrawn e -> new What.Withdrawn(e.revision(), e.supersedes());
            case ConcernAnswered e -> new What.Answered(e.concern(), open.text(e.how()));
            case ConcernResolved e -> new What.Resolved(e.concern());
            case AgreementReached e -> new What.Agreement(e.revision());
            case AgreementLost e -> new What.Agreement(e.revision());
            case SolutionMerged e -> new What.Ended(e.into());
            case SolutionWithdrawn e -> new What.Ended(null);
            case CommitmentEvent e -> undertakings.what(e);
            case RiskEvent e -> undertakings.what(e);
            case TrialEvent e -> undertakings.what(e);
            case SolutionWithheld e -> null;
            case SolutionReinstated e -> null;
            case SolutionEvent.TextRedacted e -> null;
        };
    }

    private @Nullable What what(SpaceEvent event) {
        return switch (event) {
            case SpaceOpened e -> opened(e);
            case GroundRulesChanged e -> groundRules(e);
            case AgreementRuleChanged e -> new What.Rule(e.agreementRule());
            case SpaceClosed e -> null;
            case SpaceEvent.TextRedacted e -> null;
        };
    }

    private @Nullable What what(ChallengeEvent event) {
        return switch (event) {
            case ChallengeRaised e ->
                new What.Raised(e.space(), e.region(), open.text(e.title()), open.optional(e.description()));
            case ChallengeReframed e -> reframed(e);
            case NarrativeShared e ->
                new What.Narrated(
                        e.narrative(), e.kind(), narrative(e.narrative()).text(e.text()));
            case NarrativeWithdrawn e -> new What.OfNarrative(e.narrative());
            case NarrativeWithheld e -> new What.OfNarrative(e.narrative());
            case NarrativeReinstated e -> new What.OfNarrative(e.narrative());
            case ChallengeClosed e -> null;
            case ChallengeEvent.TextRedacted e -> null;
        };
    }

    private @Nullable What what(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> new What.Registered(e.region(), e.kind(), open.text(e.name()));
            case MandateGranted e -> new What.Mandated(e.participant(), e.scope());
            case MandateRevoked e -> new What.Unmandated(e.participant());
            case OrganisationEvent.TextRedacted e -> null;
        };
    }

    private Texts.Opened narrative(NarrativeId id) {
        var instead = story.narratives().get(id);
        return oversees || instead == null ? open : text -> instead;
    }

    private What reframed(ChallengeReframed event) {
        return new What.Reframed(
                event.framing(),
                open.text(event.title()),
                open.optional(event.description()),
                changes(event.framing(), event.title(), "description", event.description()));
    }

    private What proposed(SolutionProposed event) {
        return new What.Proposed(
                1,
                event.space(),
                event.region(),
                open.text(event.title()),
                open.optional(event.summary()),
                event.challenges(),
                event.narratives(),
                event.agreementRule(),
                adapted(event.adaptedFrom()));
    }

    private What.@Nullable Adapted adapted(@Nullable Adaptation from) {
        if (from == null) return null;
        var source = knows.test(from.solution()) ? from.solution() : null;
        return new What.Adapted(source, from.revision(), open.text(from.adaptations()));
    }

    private What revised(SolutionRevised event) {
        return new What.Revised(
                event.revision(),
                event.kind(),
                open.text(event.title()),
                open.optional(event.summary()),
                changes(event.revision(), event.title(), "summary", event.summary()));
    }

    private List<TextChange> changes(int number, Sealed title, String field, @Nullable Sealed text) {
        var before = story.wordings().get(number - 1);
        if (before == null) return List.of();
        return Stream.concat(change("title", before.text(), title), change(field, before.more(), text))
                .toList();
    }

    private static What taken(PositionEvent event, Position position, @Nullable ConcernId concern) {
        return new What.Taken(event.revision(), position, concern, event.supersedes());
    }

    private What opened(SpaceOpened event) {
        return new What.Opened(
                event.region(),
                open.text(event.title()),
                open.text(event.purpose()),
                open.text(event.groundRules()),
                event.hosts(),
                event.visibility(),
                event.agreementRule());
    }

    private What groundRules(GroundRulesChanged event) {
        var before = story.wordings().get(event.version() - 1);
        var changes = before == null
                ? List.<TextChange>of()
                : change("groundRules", before.text(), event.groundRules()).toList();
        return new What.GroundRules(event.version(), open.text(event.groundRules()), changes);
    }

    /** None where either text is not there to be compared. */
    private Stream<TextChange> change(String field, @Nullable Sealed before, @Nullable Sealed after) {
        var old = before == null ? "" : open.text(before);
        var young = after == null ? "" : open.text(after);
        return old.equals(young) || !Texts.isTyped(old) || !Texts.isTyped(young)
                ? Stream.empty()
                : Stream.of(TextChange.between(field, old, young));
    }
}
