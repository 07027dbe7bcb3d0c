package org.creativespaces.command.solution;

import java.util.List;
import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about solutions, beside the fields of every write. */
final class SolutionRequests {
    private SolutionRequests() {}

    record Proposal(
            @Nullable SolutionId id,
            SpaceId space,
            String title,
            @Nullable String summary,
            List<ChallengeId> challenges,
            List<NarrativeId> narratives,
            @Nullable Source adaptedFrom) {
        static Proposal of(Fields fields) {
            return new Proposal(
                    fields.optionalId("id", SolutionId::of),
                    fields.id("spaceId", SpaceId::of),
                    fields.text("title", TypedText.TITLE),
                    fields.optionalText("summary", TypedText.BODY),
                    fields.optionalIds("challengeIds", ChallengeId::of),
                    fields.optionalIds("narrativeIds", NarrativeId::of),
                    fields.optionalObject("adaptedFrom", Source::of));
        }
    }

    /** Which revision of another solution is adopted, and what is done differently. */
    record Source(SolutionId solution, int revision, String adaptations) {
        static Source of(Fields fields) {
            return new Source(
                    fields.id("solutionId", SolutionId::of),
                    fields.number("revision", 1, Integer.MAX_VALUE),
                    fields.text("adaptations", TypedText.BODY));
        }
    }

    record Revision(
            String title,
            @Nullable String summary,
            RevisionKind kind,
            @Nullable String rationale) {
        static Revision of(Fields fields) {
            return new Revision(
                    fields.text("title", TypedText.TITLE),
                    fields.optionalText("summary", TypedText.BODY),
                    fields.oneOf("kind", RevisionKind.class),
                    fields.optionalText("rationale", TypedText.BODY));
        }
    }

    record Stand(Position position, @Nullable String text, boolean repeat) {
        static Stand of(Fields fields) {
            return new Stand(
                    fields.oneOf("position", Position.class),
                    fields.optionalText("text", TypedText.BODY),
                    fields.optionalFlag("repeat"));
        }
    }

    record Resolution(String how) {
        static Resolution of(Fields fields) {
            return new Resolution(fields.text("how", TypedText.BODY));
        }
    }

    record Merger(SolutionId into, String reason) {
        static Merger of(Fields fields) {
            return new Merger(fields.id("intoSolutionId", SolutionId::of), fields.text("reason", TypedText.REASON));
        }
    }

    /** What is done to a solution as a whole, for a reason. */
    record Because(String reason) {
        static Because of(Fields fields) {
            return new Because(fields.text("reason", TypedText.REASON));
        }
    }

    /** A write that says nothing beside the fields of every write. */
    record Nothing() {
        static Nothing of(Fields fields) {
            return new Nothing();
        }
    }
}
