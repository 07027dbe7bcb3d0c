package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Words.BIRMINGHAM;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_RULE;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Acts;
import org.creativespaces.command.facts.OrganisationFacts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * People, organisations and organisers who do anything at all, in a space that may be closed and opened again, while
 * people come and go, change and are given mandates: by chance, and the same by the same seed.
 */
final class BegunByChance {
    private static final List<ParticipantId> PEOPLE = named(6, ParticipantId::new);
    private static final List<OrganisationId> BODIES = named(2, OrganisationId::new);
    private static final List<RiskId> RISKS = named(3, RiskId::new);
    private static final List<TrialId> TRIALS = named(3, TrialId::new);
    private static final List<RegionCode> REGIONS = List.of(LEEDS, LONDON, BIRMINGHAM);
    private static final List<Constituency> CONSTITUENCIES =
            List.of(Constituency.SERVICE_USER, Constituency.CARER, Constituency.NGO, Constituency.UNSTATED);
    private static final SolutionId OTHER = new SolutionId(new UUID(9, 9));
    private static final Decimal VALUE = Decimal.of("37.0");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Random random;
    private final Set<ParticipantId> members = new HashSet<>(PEOPLE);
    private final Set<ParticipantId> erased = new HashSet<>();
    private final Map<ParticipantId, Constituency> constituencies = new HashMap<>();
    private final Map<OrganisationId, Map<ParticipantId, Set<MandateScope>>> mandates = new HashMap<>();
    private boolean closed;

    BegunByChance(Random random) {
        this.random = random;
        PEOPLE.forEach(person -> constituencies.put(person, one(CONSTITUENCIES)));
    }

    boolean closed() {
        return closed;
    }

    boolean isMember(ParticipantId person) {
        return members.contains(person) && !erased.contains(person);
    }

    boolean mandated(ParticipantId person, OrganisationId body, MandateScope scope) {
        return mandates.getOrDefault(body, Map.of())
                .getOrDefault(person, Set.of())
                .contains(scope);
    }

    Propose propose() {
        var act = Acts.by(PEOPLE.getFirst());
        return new Propose(SOLUTION, act, SPACE, null, TEXT, null, List.of(), List.of(), null);
    }

    /** Something of the surroundings changes every now and then. */
    void turn() {
        var person = one(PEOPLE);
        switch (random.nextInt(60)) {
            case 0 -> closed = true;
            case 1, 2 -> closed = false;
            case 3 -> members.remove(person);
            case 4, 5, 6 -> members.add(person);
            case 7, 8 -> constituencies.put(person, one(CONSTITUENCIES));
            case 9 -> mandates.getOrDefault(one(BODIES), new HashMap<>()).remove(person);
            case 10, 11, 12, 13 ->
                mandates.computeIfAbsent(one(BODIES), body -> new HashMap<>()).put(person, scopes());
            case 14 -> {
                if (random.nextInt(10) == 0) erased.add(person);
            }
            default -> {}
        }
    }

    SolutionCommand anything() {
        var act = act();
        var body = random.nextInt(3) == 0 ? one(BODIES) : null;
        return switch (random.nextInt(100)) {
            case 0 -> new Withhold(SOLUTION, Acts.organiser(LEEDS), REASON);
            case 1, 2, 3 -> new Reinstate(SOLUTION, Acts.organiser(LEEDS), REASON);
            case 4, 5 -> revise(RevisionKind.SUBSTANTIVE);
            case 6 -> revise(RevisionKind.EDITORIAL);
            case 7 -> random.nextInt(4) == 0 ? new Withdraw(SOLUTION, act, null, REASON) : propose();
            case 8 -> random.nextInt(4) == 0 ? new Merge(SOLUTION, act, null, OTHER, REASON) : propose();
            default -> random.nextBoolean() ? aboutRisk(act, one(RISKS), body) : aboutTrial(act, one(TRIALS));
        };
    }

    private RiskCommand aboutRisk(Act act, RiskId risk, OrganisationId body) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                new IdentifyRisk(SOLUTION, act, risk, body, RiskCategory.TRUST, TEXT, judged(), judged());
            case 4 -> new ReassessRisk(SOLUTION, act, risk, body, judged(), judged(), null);
            case 5 -> new MitigateRisk(SOLUTION, act, risk, body, TEXT);
            case 6 -> new ReportMaterialised(SOLUTION, act, risk, body, TEXT);
            case 7 -> new CloseRisk(SOLUTION, act, risk, body, REASON);
            case 8, 9, 10 -> new ReleaseShare(SOLUTION, act, risk, body, null);
            default -> new ShareRisk(SOLUTION, act, risk, body, 1 + random.nextInt(100), TEXT);
        };
    }

    private TrialCommand aboutTrial(Act act, TrialId trial) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> new StartTrial(SOLUTION, act, trial, TEXT, TEXT, VALUE, DAY, null);
            case 4, 5 -> new RecordObservation(SOLUTION, act, trial, VALUE, DAY, null);
            case 6, 7, 8 -> new ConcludeTrial(SOLUTION, act, trial, TrialOutcome.ADOPT, TEXT);
            case 9 -> new ConcludeTrial(SOLUTION, act, trial, one(TrialOutcome.values()), TEXT);
            case 10, 11 -> new Circulate(SOLUTION, act, List.of(one(REGIONS)), TEXT);
            default -> new Review(SOLUTION, act, random.nextInt(3) == 0 ? Verdict.DRIFTED : Verdict.CLOSE, null);
        };
    }

    private Revise revise(RevisionKind kind) {
        return new Revise(SOLUTION, Acts.organiser(LEEDS), null, kind, TEXT, null, null);
    }

    private Act act() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Acts.organiser(LEEDS);
            case 2 -> Acts.organiser(LONDON);
            case 3, 4 -> Acts.onBehalf(one(PEOPLE), LEEDS);
            case 5 -> Acts.onBehalf(one(PEOPLE), LONDON);
            default -> Acts.by(one(PEOPLE));
        };
    }

    /** What is known of the surroundings when the command comes. */
    Standing standing(SolutionCommand command) {
        return new Standing(
                new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, OTHER_RULE, closed),
                person(command.act().by().participant()),
                body(command.organisation()),
                new SolutionFacts(OTHER, SPACE, LEEDS, HashTreePSet.empty(), false, null));
    }

    private PersonFacts person(ParticipantId id) {
        if (id == null) return null;
        var spaces = HashTreePSet.from(members.contains(id) ? Set.of(SPACE) : Set.of());
        return new PersonFacts(id, LEEDS, constituencies.get(id), spaces, erased.contains(id));
    }

    private OrganisationFacts body(OrganisationId id) {
        if (id == null || !mandates.containsKey(id)) return null;
        var held = new HashMap<ParticipantId, PSet<MandateScope>>();
        mandates.get(id).forEach((person, scope) -> held.put(person, HashTreePSet.from(scope)));
        return new OrganisationFacts(id, LEEDS, HashTreePMap.from(held));
    }

    private Set<MandateScope> scopes() {
        var scopes = new ArrayList<>(Arrays.asList(MandateScope.values()));
        Collections.shuffle(scopes, random);
        return Set.copyOf(scopes.subList(0, 1 + random.nextInt(scopes.size())));
    }

    private int judged() {
        return 1 + random.nextInt(5);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static <T> List<T> named(int many, Function<UUID, T> by) {
        return IntStream.range(0, many).mapToObj(i -> by.apply(new UUID(0, i))).toList();
    }
}
