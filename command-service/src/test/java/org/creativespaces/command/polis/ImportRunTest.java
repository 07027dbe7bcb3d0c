package org.creativespaces.command.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.polis.Exports.COMMENTS;
import static org.creativespaces.command.polis.Exports.ONE_COMMENT;
import static org.creativespaces.command.polis.Exports.VOTES;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.participant.ParticipantCommand;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.command.solution.SolutionCommand;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.Position;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportRunTest {
    private static final Actor CALLER = Actor.client("organiser-cli");
    private static final RegionCode LONDON = new RegionCode("E12000007");
    private static final String VOTE = VOTES + "2000,a,0,8,-1\n";

    private final FakeLedger ledger = new FakeLedger();

    private ImportRun prepare(PolisFiles files, String title) {
        return ledger.importer().prepare(new ImportOrder(CALLER, LONDON, title, "Thanks to them.", files));
    }

    private ImportRun prepare(String comments, String votes) {
        return prepare(Exports.of(comments, votes), "A conversation");
    }

    private <C extends Command> C only(Class<C> type) {
        var found =
                ledger.sent.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private String text(Sealed sealed, Owner owner, Command command, String field) {
        var text = ledger.texts.get(sealed.jwe());
        assertThat(text.owner()).isEqualTo(owner);
        assertThat(text.commandId()).isEqualTo(command.act().commandId());
        assertThat(text.field()).isEqualTo(field);
        return text.text();
    }

    @Test
    void the_space_is_public_and_says_where_it_comes_from() {
        prepare(ONE_COMMENT, VOTES).run();
        var open = only(OpenSpace.class);
        var owner = Owner.programme("space", open.space());
        assertThat(text(open.title(), owner, open, "title")).isEqualTo("A conversation");
        assertThat(text(open.purpose(), owner, open, "purpose")).contains("imported", "Polis", "Thanks to them.");
        assertThat(text(open.groundRules(), owner, open, "groundRules")).isNotBlank();
        assertThat(open.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(open.agreementRule())
                .hasToString("AgreementRule[minEndorsements=5, minConstituencies=2, livedExperienceRequired=true, "
                        + "noOpenConcerns=true]");
        assertThat(open.act().by()).isEqualTo(new By(CALLER, null, false, Set.of(LONDON), false));
    }

    @Test
    void people_are_registered_with_a_pseudonym_and_join_on_their_behalf() {
        prepare(ONE_COMMENT, VOTES).run();
        var register = only(RegisterParticipant.class);
        var owner = Owner.person(register.participant());
        assertThat(text(register.pseudonym(), owner, register, "pseudonym")).isEqualTo("Voice 7");
        assertThat(register.constituency()).isEqualTo(Constituency.UNSTATED);
        var join = only(JoinSpace.class);
        assertThat(text(join.reason(), Owner.programme("participant", join.participant()), join, "reason"))
                .contains("imported");
        assertThat(join.space()).isEqualTo(only(OpenSpace.class).space());
        assertThat(join.act().by()).isEqualTo(new By(CALLER, register.participant(), true, Set.of(LONDON), false));
        assertThat(join.act().occurredAt()).isEqualTo(Instant.ofEpochMilli(1000));
    }

    @Test
    void comments_and_votes_are_acts_of_those_who_made_them() {
        prepare(ONE_COMMENT, VOTE).run();
        var propose = only(Propose.class);
        var owner = Owner.programme("solution", propose.solution());
        assertThat(text(propose.title(), owner, propose, "title")).isEqualTo("More benches");
        assertThat(propose.summary()).isNull();
        var vote = only(TakePosition.class);
        assertThat(vote.solution()).isEqualTo(propose.solution());
        assertThat(vote.position()).isEqualTo(Position.CONCERN);
        assertThat(vote.repeat() && vote.imported() && vote.text() == null).isTrue();
        assertThat(vote.act().occurredAt()).isEqualTo(Instant.ofEpochMilli(2000));
        assertThat(vote.act().by().participant())
                .isNotNull()
                .isNotEqualTo(propose.act().by().participant());
    }

    @Test
    void what_was_moderated_out_is_withheld_by_the_importer_as_such() {
        prepare(ONE_COMMENT.replace(",1,More", ",-1,More"), VOTE).run();
        var withhold = only(Withhold.class);
        assertThat(text(withhold.reason(), Owner.programme("solution", withhold.solution()), withhold, "reason"))
                .isEqualTo("moderated out at the source");
        assertThat(withhold.act().by()).isEqualTo(new By(CALLER, null, false, Set.of(LONDON), false));
        assertThat(ledger.sent.getLast()).isEqualTo(withhold);
    }

    @Test
    void everything_is_sent_in_a_possible_order_though_side_by_side() {
        prepare(Exports.real("15-per-hour-seattle"), "Wages").run();
        var there = new HashSet<Object>();
        assertThat(ledger.sent).first().isInstanceOf(OpenSpace.class);
        assertThat(ledger.sent.stream().skip(1)).allMatch(command -> switch (command) {
            case RegisterParticipant c -> there.add(c.participant());
            case ParticipantCommand c -> there.contains(c.participant());
            case Propose c -> there.contains(c.act().by().participant()) && there.add(c.solution());
            case Withhold c -> there.remove(c.solution());
            case SolutionCommand c -> there.contains(c.act().by().participant()) && there.contains(c.solution());
            default -> false;
        });
        assertThat(ledger.sent).hasSize(1 + 2 * 339 + 54 + 2995 + 23);
    }

    @Test
    void the_same_files_again_add_nothing_and_seal_nothing_whatever_the_title() {
        prepare(Exports.real("london.youth.policing"), "Once").run();
        ledger.sent.clear();
        ledger.texts.clear();
        var again = prepare(Exports.real("london.youth.policing"), "Twice");
        again.run();
        assertThat(ledger.sent).isEmpty();
        assertThat(ledger.texts).isEmpty();
        assertThat(again.progress().done()).isEqualTo(again.progress().total()).isPositive();
    }

    @Test
    void an_import_that_failed_is_taken_up_where_it_stopped() {
        ledger.rule = command -> {
            if (ledger.sent.size() >= 400) throw new IllegalStateException("disk full");
        };
        var first = prepare(Exports.real("london.youth.policing"), "Youth");
        assertThatThrownBy(first::run).hasMessage("disk full");
        assertThat(ledger.recorded).hasSize(399);
        assertThat(first.progress().done()).isEqualTo(399);

        ledger.rule = command -> {};
        ledger.sent.clear();
        var second = prepare(Exports.real("london.youth.policing"), "Youth");
        second.run();
        assertThat(ledger.recorded).hasSize((int) second.progress().total());
        assertThat(ledger.sent).hasSize((int) second.progress().total() - 399);
    }

    @Test
    void a_refused_act_is_a_problem_with_the_line_of_its_row() {
        ledger.rule = command -> {
            if (command instanceof TakePosition) throw new Refused(Reason.SOLUTION_WITHHELD, "It is withheld.");
        };
        var run = prepare(ONE_COMMENT, VOTE);
        run.run();
        assertThat(run.problems())
                .extracting(Problem::toString)
                .containsExactly("votes.csv, line 2: refused: SOLUTION_WITHHELD");
        assertThat(run.progress().done()).isEqualTo(run.progress().total());
    }

    @Test
    void without_a_space_nothing_goes_on() {
        ledger.rule = command -> {
            throw new Refused(Reason.NOT_PERMITTED, "No.");
        };
        assertThatThrownBy(prepare(ONE_COMMENT, VOTE)::run)
                .isInstanceOf(ImportFailed.class)
                .hasMessage("refused: NOT_PERMITTED");
        assertThat(ledger.sent).hasSize(1);
    }

    @Test
    void an_unknown_outcome_is_asked_for_once_more() {
        ledger.rule = command -> {
            if (command instanceof Propose && ledger.sent.indexOf(command) == ledger.sent.size() - 1) {
                throw new OutcomeUnknown("too slow", null);
            }
        };
        prepare(ONE_COMMENT, VOTES).run();
        assertThat(ledger.sent.stream().filter(Propose.class::isInstance)).hasSize(2);
    }

    @Test
    void a_stopped_import_sends_no_more() {
        var run = prepare(COMMENTS + "1000,a,0,7,0,0,1,one\n1001,a,1,7,0,0,1,two\n", VOTES);
        ledger.rule = command -> run.stop();
        assertThatThrownBy(run::run).isInstanceOf(ImportFailed.class);
        assertThat(ledger.sent).hasSize(1);
    }

    @Test
    void progress_tells_rate_and_time_left() {
        assertThat(Progress.after(2_000_000_000L, 100, 150, 400)).isEqualTo(new Progress(150, 400, 50, 5));
        assertThat(Progress.after(2_000_000_000L, 0, 400, 400)).isEqualTo(new Progress(400, 400, 200, 0));
        assertThat(Progress.after(0, 0, 0, 400)).isEqualTo(new Progress(0, 400, 0, 0));
    }
}
