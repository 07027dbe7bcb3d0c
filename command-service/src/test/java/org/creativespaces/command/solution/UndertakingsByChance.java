package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Acts.secondOnBehalf;
import static org.creativespaces.command.decision.Acts.secondOrganiser;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.facts.OrganisationFacts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** Makes up commands, sensible and other, and what is known of others when they come. */
final class UndertakingsByChance {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int PEOPLE = 6;
    private static final int BODIES = 2;
    private static final int LATE = 60;

    private final Random random;
    private final AgreementRule rule;
    private final List<ConcernId> concerns = new ArrayList<>();
    private final List<CommitmentId> commitments = new ArrayList<>();
    private int made;

    UndertakingsByChance(long seed) {
        random = new Random(seed);
        rule = new AgreementRule(1 + random.nextInt(2), random.nextInt(3), random.nextBoolean(), random.nextBoolean());
    }

    AgreementRule rule() {
        return rule;
    }

    SolutionCommand first() {
        return propose();
    }

    /** An end is made late, so that much can happen before and something after. */
    SolutionCommand next() {
        made++;
        if (made > LATE && once(40)) {
            return once(2)
                    ? new Withdraw(SOLUTION, author(), body(), REASON)
                    : new Merge(SOLUTION, author(), body(), OTHER_SOLUTION, REASON);
        }
        return switch (random.nextInt(60)) {
            case 0 -> revise(RevisionKind.SUBSTANTIVE);
            case 1, 2 -> revise(RevisionKind.EDITORIAL);
            case 3 -> new Withhold(SOLUTION, anybody(), REASON);
            case 4, 5, 6, 7, 8 -> new Reinstate(SOLUTION, anybody(), REASON);
            case 9, 10, 11, 12 -> new WithdrawPosition(SOLUTION, member(), body());
            case 13, 14, 15 -> take(Position.CONCERN);
            case 16, 17 -> take(Position.STAND_ASIDE);
            case 18, 19, 20, 21, 22, 23 -> new AnswerConcern(SOLUTION, anybody(), concern(), TEXT);
            case 24, 25, 26, 27, 28, 29, 30, 31 -> new AcceptAnswer(SOLUTION, anybody(), concern(), body());
            case 32, 33, 34, 35, 36, 37 -> commit();
            case 38, 39, 40, 41 -> new ReportProgress(SOLUTION, member(), commitment(), body(), TEXT, 40);
            case 42, 43 -> new Fulfil(SOLUTION, member(), commitment(), body(), TEXT);
            case 44, 45 -> new Release(SOLUTION, member(), commitment(), body(), REASON);
            case 46 -> propose();
            default -> take(Position.ENDORSE);
        };
    }

    /** A closed space, a member gone and a mandate revoked are there again with the next command. */
    Standing standing(SolutionCommand command) {
        var space = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, rule, once(30));
        var person = command.act().by().participant();
        return new Standing(
                space,
                person == null ? null : facts(person),
                command.organisation() == null ? null : facts(command.organisation()),
                command.other() == null ? null : facts());
    }

    private Propose propose() {
        var adapted = once(2) ? new Adaptation(OTHER_SOLUTION, 1 + random.nextInt(2), TEXT) : null;
        return new Propose(SOLUTION, author(), SPACE, body(), TEXT, null, List.of(), List.of(), adapted);
    }

    private Revise revise(RevisionKind kind) {
        return new Revise(SOLUTION, author(), body(), kind, TEXT, null, null);
    }

    private TakePosition take(Position position) {
        var id = new ConcernId(uuid());
        if (position == Position.CONCERN) concerns.add(id);
        return new TakePosition(SOLUTION, member(), position, id, body(), TEXT, once(10), false);
    }

    private Commit commit() {
        if (once(2)) commitments.add(new CommitmentId(uuid()));
        var due = TODAY.plusDays(random.nextInt(4) - 1);
        return new Commit(SOLUTION, member(), commitment(), body(), TEXT, due, null);
    }

    /** Mostly one of the latest. */
    private ConcernId concern() {
        return concerns.isEmpty() ? new ConcernId(uuid()) : concerns.get(latest(concerns.size()));
    }

    private CommitmentId commitment() {
        return commitments.isEmpty() ? new CommitmentId(uuid()) : commitments.get(latest(commitments.size()));
    }

    private int latest(int size) {
        return size - 1 - random.nextInt(Math.min(size, once(5) ? size : 3));
    }

    private Act member() {
        var person = person(random.nextInt(PEOPLE));
        return switch (random.nextInt(20)) {
            case 0, 1 -> onBehalf(person, LEEDS);
            case 2 -> secondOnBehalf(person, LEEDS);
            default -> by(person);
        };
    }

    private Act author() {
        return once(2) ? organiser(LEEDS) : member();
    }

    private Act anybody() {
        return switch (random.nextInt(3)) {
            case 0 -> organiser(LEEDS);
            case 1 -> secondOrganiser(LEEDS);
            default -> member();
        };
    }

    private OrganisationId body() {
        return once(3) ? new OrganisationId(new UUID(1, random.nextInt(BODIES))) : null;
    }

    private static ParticipantId person(int number) {
        return new ParticipantId(new UUID(0, number));
    }

    private PersonFacts facts(ParticipantId person) {
        var constituencies = Constituency.values();
        var constituency = constituencies[random.nextInt(constituencies.length)];
        var spaces = once(20) ? HashTreePSet.<SpaceId>empty() : HashTreePSet.singleton(SPACE);
        return new PersonFacts(person, LEEDS, constituency, spaces, false);
    }

    private OrganisationFacts facts(OrganisationId body) {
        var mandates = HashTreePMap.<ParticipantId, PSet<MandateScope>>empty();
        for (var i = 0; i < PEOPLE; i++) {
            var scope =
                    Arrays.stream(MandateScope.values()).filter(one -> !once(3)).toList();
            mandates = mandates.plus(person(i), HashTreePSet.from(scope));
        }
        return new OrganisationFacts(body, LEEDS, mandates);
    }

    private SolutionFacts facts() {
        return new SolutionFacts(
                OTHER_SOLUTION,
                SPACE,
                LEEDS,
                HashTreePSet.singleton(1),
                once(6),
                once(6) ? Reason.SOLUTION_MERGED : null);
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
