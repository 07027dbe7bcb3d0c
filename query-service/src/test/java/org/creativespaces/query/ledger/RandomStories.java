package org.creativespaces.query.ledger;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;

/** What people could have done with solutions: events at random, each possible after those before it. */
public final class RandomStories {
    private static final AgreementRule RULE = new AgreementRule(1, 0, false, false);
    private static final int MOST_SHARE = 100;

    private final Random random;
    private final Story story = new Story();
    private final List<Party> parties = new ArrayList<>();
    private final List<Solution> solutions = new ArrayList<>();

    private static final class Solution {
        final SolutionId id;
        final SpaceId space;
        final RegionCode region;
        final Map<String, Superseded> held = new HashMap<>();
        final Map<String, ConcernId> open = new LinkedHashMap<>();
        final List<ConcernId> answered = new ArrayList<>();
        final List<CommitmentId> commitments = new ArrayList<>();
        final Map<RiskId, Map<Party, Integer>> risks = new LinkedHashMap<>();
        final List<TrialId> trials = new ArrayList<>();
        boolean withdrawn;

        Solution(SolutionId id, SpaceId space, RegionCode region) {
            this.id = id;
            this.space = space;
            this.region = region;
        }
    }

    private RandomStories(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            var person = new ParticipantId(id());
            var constituency = one(Arrays.asList(Constituency.values()));
            var body = i % 4 == 0 ? new OrganisationId(new UUID(9, i)) : null;
            parties.add(new Party(person, constituency, body));
        }
    }

    /** The same story for the same seed. */
    public static Story of(long seed, int steps) {
        var history = new RandomStories(seed);
        history.propose(null);
        for (int i = 0; i < steps; i++) history.step();
        return history.story;
    }

    private void step() {
        story.at("2026-0%d-%02dT10:00:00Z".formatted(1 + random.nextInt(5), 1 + random.nextInt(28)));
        var solution = one(solutions);
        story.in(solution.region, solution.space);
        switch (random.nextInt(16)) {
            case 0 -> propose(random.nextBoolean() ? solution : null);
            case 1, 2 -> takePosition(solution);
            case 3 -> meetConcern(solution);
            case 4, 5 -> commit(solution);
            case 6, 7 -> follow(solution);
            case 8 -> identify(solution);
            case 9, 10 -> share(solution);
            case 11 -> mind(solution);
            case 12 -> start(solution);
            case 13 -> observe(solution);
            case 14 -> review(solution);
            default -> passOn(solution);
        }
    }

    private void propose(Solution source) {
        var region = random.nextBoolean() ? Story.LONDON : Story.LEEDS;
        var solution = new Solution(new SolutionId(id()), new SpaceId(new UUID(8, random.nextInt(4))), region);
        solutions.add(solution);
        var adapted = source == null ? null : new Adaptation(source.id, 1, sealed("otherwise"));
        story.in(region, solution.space)
                .tell(new SolutionProposed(
                        solution.id,
                        solution.space,
                        region,
                        adapted != null && random.nextInt(3) == 0 ? null : one(parties),
                        sealed("title"),
                        null,
                        List.of(),
                        List.of(),
                        RULE,
                        adapted));
    }

    private void takePosition(Solution solution) {
        var party = one(parties);
        var before = solution.held.get(party.key());
        solution.open.remove(party.key());
        switch (random.nextInt(before == null ? 3 : 4)) {
            case 0 -> {
                solution.held.put(party.key(), new Superseded(Position.ENDORSE, 1));
                story.tell(new SolutionEndorsed(solution.id, 1, party, null, before));
            }
            case 1, 2 -> {
                var concern = new ConcernId(id());
                solution.held.put(party.key(), new Superseded(Position.CONCERN, 1));
                solution.open.put(party.key(), concern);
                story.tell(new ConcernRaised(
                        solution.id, concern, 1, party, random.nextBoolean() ? sealed("why") : null, before));
            }
            default -> {
                solution.held.remove(party.key());
                story.tell(new PositionWithdrawn(solution.id, 1, party, before));
            }
        }
    }

    private void meetConcern(Solution solution) {
        if (solution.open.isEmpty()) return;
        var raiser = one(new ArrayList<>(solution.open.keySet()));
        var concern = solution.open.get(raiser);
        if (solution.answered.contains(concern)) {
            solution.open.remove(raiser);
            story.tell(new ConcernResolved(solution.id, concern));
        } else {
            solution.answered.add(concern);
            story.tell(new ConcernAnswered(solution.id, concern, Actor.user("olu"), sealed("so")));
        }
    }

    private void commit(Solution solution) {
        var commitment = new CommitmentId(id());
        solution.commitments.add(commitment);
        story.tell(new ActionCommitted(solution.id, commitment, 1, one(parties), sealed("action"), day(), null));
    }

    private void follow(Solution solution) {
        if (solution.commitments.isEmpty()) return;
        var commitment = one(solution.commitments);
        switch (random.nextInt(5)) {
            case 0 -> {
                solution.commitments.remove(commitment);
                story.tell(new CommitmentFulfilled(solution.id, commitment, sealed("evidence")));
            }
            case 1 -> {
                solution.commitments.remove(commitment);
                story.tell(new CommitmentReleased(solution.id, commitment, sealed("reason")));
            }
            default -> {
                var percent = random.nextInt(3) == 0 ? null : random.nextInt(101);
                story.tell(new ProgressReported(solution.id, commitment, sealed("note"), percent));
            }
        }
    }

    private void identify(Solution solution) {
        var risk = new RiskId(id());
        solution.risks.put(risk, new HashMap<>());
        var category = one(Arrays.asList(RiskCategory.values()));
        story.tell(
                new RiskIdentified(solution.id, risk, one(parties), category, sealed("what"), upToFive(), upToFive()));
    }

    private void share(Solution solution) {
        if (solution.risks.isEmpty()) return;
        var risk = one(new ArrayList<>(solution.risks.keySet()));
        var carried = solution.risks.get(risk);
        var party = one(parties);
        var others = carried.entrySet().stream()
                .filter(share -> !share.getKey().equals(party))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (carried.containsKey(party) && random.nextInt(3) == 0) {
            carried.remove(party);
            story.tell(new RiskShareReleased(solution.id, risk, party, null));
        } else if (others < MOST_SHARE) {
            var percent = 1 + random.nextInt(MOST_SHARE - others);
            carried.put(party, percent);
            story.tell(new RiskShared(solution.id, risk, party, percent, sealed("terms")));
        }
    }

    private void mind(Solution solution) {
        if (solution.risks.isEmpty()) return;
        var risk = one(new ArrayList<>(solution.risks.keySet()));
        switch (random.nextInt(5)) {
            case 0 -> {
                solution.risks.remove(risk);
                story.tell(new RiskClosed(solution.id, risk, sealed("over")));
            }
            case 1 -> story.tell(new RiskMaterialised(solution.id, risk, sealed("it came")));
            case 2 -> story.tell(new RiskMitigated(solution.id, risk, sealed("done")));
            default -> story.tell(new RiskReassessed(solution.id, risk, upToFive(), upToFive(), null));
        }
    }

    private void start(Solution solution) {
        var trial = new TrialId(id());
        solution.trials.add(trial);
        var conductor = random.nextBoolean() ? one(parties) : null;
        story.tell(new TrialStarted(
                solution.id, trial, 1, conductor, sealed("site"), sealed("measure"), number(), day(), null));
    }

    private void observe(Solution solution) {
        if (solution.trials.isEmpty()) return;
        var trial = one(solution.trials);
        if (random.nextInt(4) == 0) {
            solution.trials.remove(trial);
            var outcome = one(Arrays.asList(TrialOutcome.values()));
            story.tell(new TrialConcluded(solution.id, trial, outcome, sealed("summary")));
        } else {
            story.tell(new ObservationRecorded(solution.id, trial, number(), day(), null));
        }
    }

    private void review(Solution solution) {
        var verdict = one(Arrays.asList(Verdict.values()));
        story.tell(new BeneficiaryReviewed(solution.id, 1, one(parties), verdict, null));
    }

    private void passOn(Solution solution) {
        if (solution.withdrawn) return;
        if (random.nextInt(6) == 0) {
            solution.withdrawn = true;
            story.tell(new SolutionWithdrawn(solution.id, sealed("why")));
        } else if (random.nextInt(3) == 0) {
            story.tell(new SolutionCirculated(solution.id, 1, List.of(Story.LEEDS), sealed("learning")));
        }
    }

    private LocalDate day() {
        return LocalDate.parse("2026-01-01").plusDays(random.nextInt(180));
    }

    private Decimal number() {
        return Decimal.of(random.nextInt(100) + "." + random.nextInt(10));
    }

    private int upToFive() {
        return 1 + random.nextInt(5);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The seeds that reconciliations try. */
    public static Stream<Long> seeds() {
        return IntStream.rangeClosed(1, 4).mapToObj(Long::valueOf);
    }
}
