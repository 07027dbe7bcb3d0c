package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Reason.NO_LIVED_EXPERIENCE;

import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.Verdict;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What people with lived experience said of a solution since its last substantive revision, in order. */
record Reviews(PVector<Said> inOrder) {
    static final Reviews NONE = new Reviews(TreePVector.empty());

    record Said(ParticipantId reviewer, Verdict verdict) {
        private boolean close() {
            return verdict == Verdict.CLOSE;
        }

        private boolean byNoneOf(@Nullable ParticipantId proposer, @Nullable ParticipantId conductor) {
            return !reviewer.equals(proposer) && !reviewer.equals(conductor);
        }
    }

    /** While a trial runs, what those say whom it is for is part of it and goes on in a closed space. */
    static List<SolutionEvent> decide(Review command, Standing standing, Proposed s) {
        record On(Review command, Capacity capacity) {}
        var by = command.act().by();
        var capacity = s.trials().running() ? standing.capacityThoughClosed(by) : standing.capacityOf(by);
        return switch (new On(command, capacity)) {
            case On(var c, Barred b) -> throw b.why();
            case On(var c, Member m) when !livedThrough(m) -> throw noLivedExperience();
            case On(var c, var m) when s.stopped() -> throw s.whyStopped();
            case On(var c, Member m) ->
                List.of(new BeneficiaryReviewed(c.solution(), s.revision(), m.party(), c.verdict(), c.text()));
        };
    }

    Reviews after(BeneficiaryReviewed e) {
        return new Reviews(inOrder.plus(new Said(e.reviewer().participant(), e.verdict())));
    }

    /** Whether rule 9 lets a trial be concluded ADOPT: a later DRIFTED stands in the way, whoever's it is. */
    boolean support(@Nullable ParticipantId proposer, @Nullable ParticipantId conductor) {
        return closeByOthers(inOrder.reversed().stream().takeWhile(Said::close), proposer, conductor);
    }

    /** What rule 9 asks for where there is no {@link #support}. */
    String missing(@Nullable ParticipantId proposer, @Nullable ParticipantId conductor) {
        return closeByOthers(inOrder.stream(), proposer, conductor)
                ? "It was found to have DRIFTED after the last such review: another one that finds it CLOSE is missing."
                : "A review is missing that finds the present solution CLOSE,"
                        + " by somebody with lived experience who neither proposed it nor conducts the trial.";
    }

    private static boolean closeByOthers(
            Stream<Said> reviews, @Nullable ParticipantId proposer, @Nullable ParticipantId conductor) {
        return reviews.anyMatch(review -> review.close() && review.byNoneOf(proposer, conductor));
    }

    private static boolean livedThrough(Member m) {
        return m.party().constituency().livedExperience();
    }

    private static Refused noLivedExperience() {
        return new Refused(NO_LIVED_EXPERIENCE, "Service users and carers review a solution.");
    }
}
