package org.creativespaces.query.ledger;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;

/** What could become of solutions: commitments, risks, trials and narratives at random, each possible after those before. */
final class RandomUndertakings {
    private static final List<RegionCode> REGIONS =
            List.of(Story.LONDON, Story.LEEDS, new RegionCode("E08000003"), new RegionCode("E08000025"));

    private final Random random;
    private final Story story;
    private final Map<SolutionId, Begun> begun = new HashMap<>();
    private final List<ChallengeId> challenges = new ArrayList<>();

    private static final class Begun {
        final List<CommitmentId> commitments = new ArrayList<>();
        final Map<RiskId, Map<String, Shared>> risks = new HashMap<>();
        final List<TrialId> trials = new ArrayList<>();
        boolean ended;
    }

    private record Shared(Party party, int percent) {}

    RandomUndertakings(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Something happens to a solution in whose space the story is. */
    void step(SolutionId solution, int revision, Supplier<Party> parties) {
        var so = begun.computeIfAbsent(solution, id -> new Begun());
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> commit(solution, revision, parties.get(), so);
            case 4 -> {
                if (!so.commitments.isEmpty())
                    story.tell(new ProgressReported(solution, one(so.commitments), sealed("so far"), 50));
            }
            case 5, 6 -> endCommitment(solution, so);
            case 7, 8, 9 -> identify(solution, parties.get(), so);
            case 10, 11, 12, 13, 14, 15 -> onRisk(solution, parties.get(), so);
            case 16, 17 -> start(solution, revision, parties.get(), so);
            case 18, 19, 20 -> onTrial(solution, so);
            case 21 ->
                story.tell(new BeneficiaryReviewed(solution, revision, parties.get(), one(Verdict.values()), null));
            case 22 -> circulate(solution, revision);
            default -> end(solution, so);
        }
    }

    /** Somebody raises a challenge in the space in which the story is, or tells what they know of one. */
    void explore(SpaceId space, RegionCode region, Party party) {
        var challenge = new ChallengeId(id());
        challenges.add(challenge);
        var by = oneIn(2) ? party : null;
        story.tell(new ChallengeRaised(challenge, space, region, by, sealed("hard"), null));
        if (oneIn(2))
            story.tell(new NarrativeShared(
                    challenge, new NarrativeId(id()), one(NarrativeKind.values()), party, sealed("I know")));
    }

    private void commit(SolutionId solution, int revision, Party party, Begun so) {
        var commitment = new CommitmentId(id());
        so.commitments.add(commitment);
        story.tell(new ActionCommitted(solution, commitment, revision, party, sealed("act"), day(), null));
    }

    private void endCommitment(SolutionId solution, Begun so) {
        if (so.commitments.isEmpty()) return;
        var commitment = so.commitments.remove(random.nextInt(so.commitments.size()));
        story.tell(
                oneIn(2)
                        ? new CommitmentFulfilled(solution, commitment, sealed("done"))
                        : new CommitmentReleased(solution, commitment, sealed("moved")));
    }

    private void identify(SolutionId solution, Party owner, Begun so) {
        var risk = new RiskId(id());
        so.risks.put(risk, new HashMap<>());
        story.tell(new RiskIdentified(
                solution, risk, owner, one(RiskCategory.values()), sealed("what if"), grade(), grade()));
    }

    private void onRisk(SolutionId solution, Party party, Begun so) {
        if (so.risks.isEmpty()) return;
        var risk = one(List.copyOf(so.risks.keySet()));
        var shares = so.risks.get(risk);
        switch (random.nextInt(12)) {
            case 0 -> story.tell(new RiskReassessed(solution, risk, grade(), grade(), null));
            case 1 -> story.tell(new RiskMitigated(solution, risk, sealed("better")));
            case 2 -> story.tell(new RiskMaterialised(solution, risk, sealed("worse")));
            case 3 -> {
                so.risks.remove(risk);
                story.tell(new RiskClosed(solution, risk, sealed("over")));
            }
            case 4, 5 -> {
                if (shares.isEmpty()) return;
                var share = one(List.copyOf(shares.values()));
                shares.remove(share.party().key());
                story.tell(new RiskShareReleased(solution, risk, share.party(), null));
            }
            default -> share(solution, risk, party, shares);
        }
    }

    private void share(SolutionId solution, RiskId risk, Party party, Map<String, Shared> shares) {
        var others = shares.values().stream()
                .filter(share -> !share.party().key().equals(party.key()))
                .mapToInt(Shared::percent)
                .sum();
        if (others == 100) return;
        var percent = 1 + random.nextInt(100 - others);
        shares.put(party.key(), new Shared(party, percent));
        story.tell(new RiskShared(solution, risk, party, percent, sealed("terms")));
    }

    private void start(SolutionId solution, int revision, Party conductor, Begun so) {
        var trial = new TrialId(id());
        so.trials.add(trial);
        story.tell(new TrialStarted(
                solution,
                trial,
                revision,
                oneIn(3) ? null : conductor,
                sealed("site"),
                sealed("measure"),
                number(),
                day(),
                null));
    }

    private void onTrial(SolutionId solution, Begun so) {
        if (so.trials.isEmpty()) return;
        if (!oneIn(3)) {
            story.tell(new ObservationRecorded(solution, one(so.trials), number(), day(), null));
            return;
        }
        var trial = so.trials.remove(random.nextInt(so.trials.size()));
        story.tell(new TrialConcluded(solution, trial, one(TrialOutcome.values()), sealed("learnt")));
    }

    private void circulate(SolutionId solution, int revision) {
        var to = oneIn(2) ? List.of(one(REGIONS)) : List.of(REGIONS.get(2), REGIONS.get(3));
        story.concerning(to.toArray(RegionCode[]::new))
                .tell(new SolutionCirculated(solution, revision, to, sealed("learnt")));
    }

    private void end(SolutionId solution, Begun so) {
        if (so.ended || !oneIn(3)) return;
        so.ended = true;
        story.tell(
                oneIn(2)
                        ? new SolutionWithdrawn(solution, sealed("no more"))
                        : new SolutionMerged(solution, new SolutionId(id()), sealed("alike")));
    }

    private <T> T one(T[] of) {
        return one(Arrays.asList(of));
    }

    private int grade() {
        return 1 + random.nextInt(5);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
    }

    private Decimal number() {
        return new Decimal(BigDecimal.valueOf(random.nextInt(10_000), 1));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
