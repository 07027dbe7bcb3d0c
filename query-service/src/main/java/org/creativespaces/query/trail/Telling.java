package org.creativespaces.query.trail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.ConcernEvent;
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
 * @param always opens the reasons of those who withhold and reinstate
 */
record Telling(Story story, Texts.Opened open, Texts.Opened always) {
    static Optional<Party> partyOf(Event event) {
        return switch (event) {
            case SolutionProposed e -> Optional.of(e.proposer());
            case PositionEvent e -> Optional.of(e.party());
            default -> Optional.empty();
        };
    }

    @Nullable
    What what(Event event) {
        return switch (event) {
            case SolutionEvent e -> what(e);
            case SpaceEvent e -> what(e);
            default -> null;
        };
    }

    @Nullable
    String why(Event event) {
        return switch (event) {
            case SolutionEndorsed e -> open.optional(e.text());
            case StoodAside e -> open.optional(e.text());
            case ConcernRaised e -> open.optional(e.text());
            case SolutionRevised e -> open.optional(e.rationale());
            case SolutionWithheld e -> always.text(e.reason());
            case SolutionReinstated e -> always.text(e.reason());
            case SpaceClosed e -> open.text(e.reason());
            default -> null;
        };
    }

    private @Nullable What what(SolutionEvent event) {
        return switch (event) {
            case SolutionProposed e -> proposed(e);
            case SolutionRevised e -> revised(e);
            case SolutionEndorsed e -> taken(e, Position.ENDORSE, null);
            case StoodAside e -> taken(e, Position.STAND_ASIDE, null);
            case ConcernRaised e -> taken(e, Position.CONCERN, e.concern());
            case PositionWithdrawn e -> new What.Withdrawn(e.revision(), e.supersedes());
            case AgreementReached e -> new What.Agreement(e.revision());
            case AgreementLost e -> new What.Agreement(e.revision());
            case SolutionWithheld e -> null;
            case SolutionReinstated e -> null;
            case SolutionMerged e -> null;
            case SolutionWithdrawn e -> null;
            case ConcernEvent e -> null;
            case CommitmentEvent e -> null;
            case RiskEvent e -> null;
            case TrialEvent e -> null;
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

    private What proposed(SolutionProposed event) {
        var source = event.adaptedFrom();
        return new What.Proposed(
                1,
                event.space(),
                event.region(),
                open.text(event.title()),
                open.optional(event.summary()),
                event.challenges(),
                event.narratives(),
                event.agreementRule(),
                source == null
                        ? null
                        : new What.Adapted(source.solution(), source.revision(), open.text(source.adaptations())));
    }

    private What revised(SolutionRevised event) {
        var before = story.wordings().get(event.revision() - 1);
        var changes = before == null
                ? Stream.<TextChange>empty()
                : Stream.concat(
                        change("title", before.text(), event.title()),
                        change("summary", before.summary(), event.summary()));
        return new What.Revised(
                event.revision(),
                event.kind(),
                open.text(event.title()),
                open.optional(event.summary()),
                changes.toList());
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
