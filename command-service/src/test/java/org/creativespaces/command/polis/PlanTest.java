package org.creativespaces.command.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.polis.Exports.COMMENTS;
import static org.creativespaces.command.polis.Exports.ONE_COMMENT;
import static org.creativespaces.command.polis.Exports.VOTES;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creativespaces.command.polis.PlannedAct.Joining;
import org.creativespaces.command.polis.PlannedAct.Opening;
import org.creativespaces.command.polis.PlannedAct.Proposal;
import org.creativespaces.command.polis.PlannedAct.Registration;
import org.creativespaces.command.polis.PlannedAct.Stance;
import org.creativespaces.command.polis.PlannedAct.Withholding;
import org.creativespaces.events.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanTest {
    private static final RegionCode LONDON = new RegionCode("E12000007");
    private static final RegionCode LEEDS = new RegionCode("E08000035");

    private final Problems problems = new Problems();

    private Plan plan(PolisFiles files) {
        return Plan.of(files, LONDON, problems);
    }

    /** An act in few words: what, when, and the row's line or the person's number. */
    private static String inShort(PlannedAct act) {
        var when = "@" + act.occurredAt().toEpochMilli();
        return switch (act) {
            case Opening a -> "open" + when;
            case Registration a -> "register " + a.polisId() + when;
            case Joining a -> "join " + a.polisId() + when;
            case Proposal a -> "propose line " + a.line() + when;
            case Stance a -> a.position() + " line " + a.line() + when;
            case Withholding a -> "withhold line " + a.line() + when;
        };
    }

    private List<String> inShort(PolisFiles files) {
        return plan(files).acts().stream().map(PlanTest::inShort).toList();
    }

    @Test
    void acts_follow_time_with_comments_before_votes_of_the_same_time() {
        var comments = COMMENTS + "2000,a,1,8,0,0,1,later\n1000,a,0,7,0,0,1,first\n";
        var votes = VOTES + "3000,a,0,7,-1\n2000,a,0,8,0\n2000,a,1,7,1\n";
        assertThat(inShort(Exports.of(comments, votes)))
                .containsExactly(
                        "open@1000",
                        "register 7@1000",
                        "join 7@1000",
                        "propose line 3@1000",
                        "register 8@2000",
                        "join 8@2000",
                        "propose line 2@2000",
                        "STAND_ASIDE line 3@2000",
                        "ENDORSE line 4@2000",
                        "CONCERN line 2@3000");
    }

    @Test
    void a_vote_older_than_its_comment_follows_it_and_keeps_its_time() {
        var votes = VOTES + "900,a,0,7,1\n800,a,0,7,-1\n";
        assertThat(inShort(Exports.of(ONE_COMMENT, votes)))
                .containsExactly(
                        "open@800",
                        "register 7@800",
                        "join 7@800",
                        "propose line 2@1000",
                        "CONCERN line 3@800",
                        "ENDORSE line 2@900");
    }

    @Test
    void what_was_moderated_out_is_withheld_after_its_last_act() {
        var comments = COMMENTS + "1000,a,0,7,0,0,-1,bad\n1500,a,1,7,0,0,-1,worse\n";
        var votes = VOTES + "3000,a,0,7,1\n2000,a,0,7,-1\n";
        assertThat(inShort(Exports.of(comments, votes)).subList(3, 8))
                .containsExactly(
                        "propose line 2@1000",
                        "propose line 3@1500",
                        "withhold line 3@1500",
                        "CONCERN line 3@2000",
                        "ENDORSE line 2@3000");
        assertThat(inShort(Exports.of(comments, votes))).last().isEqualTo("withhold line 2@3000");
    }

    @Test
    void those_who_only_looked_on_are_there_from_the_first_moment() {
        assertThat(inShort(Exports.of(ONE_COMMENT, VOTES, "participant\n7\n9\n")))
                .containsExactly(
                        "open@1000",
                        "register 9@1000",
                        "join 9@1000",
                        "register 7@1000",
                        "join 7@1000",
                        "propose line 2@1000");
    }

    @Test
    void nobody_is_made_up_from_a_row_that_cannot_be_read() {
        var acts = inShort(Exports.of(ONE_COMMENT, VOTES + "2000,a,0,8,5\n2000,a,77,9,1\n"));
        assertThat(acts).containsExactly("open@1000", "register 7@1000", "join 7@1000", "propose line 2@1000");
        assertThat(problems.count()).isEqualTo(2);
    }

    @Test
    void equal_rows_are_different_acts() {
        var acts = plan(Exports.of(ONE_COMMENT, VOTES + "2000,a,0,7,1\n2000,b,0,7,1\n2000,a,0,7,1\n"))
                .acts();
        assertThat(acts).hasSize(7).extracting(PlannedAct::id).doesNotHaveDuplicates();
    }

    @Test
    void the_same_files_in_the_same_region_give_the_same_ids() {
        var votes = VOTES + "2000,a,0,7,1\n";
        var once = plan(Exports.of(ONE_COMMENT, votes));
        assertThat(plan(Exports.of(ONE_COMMENT, votes))).isEqualTo(once);
        assertThat(plan(Exports.of(ONE_COMMENT, votes, "participant\n7\n"))).isEqualTo(once);
        assertThat(plan(Exports.of(ONE_COMMENT, votes + "\n")).space()).isNotEqualTo(once.space());
        assertThat(Plan.of(Exports.of(ONE_COMMENT, votes), LEEDS, problems).space())
                .isNotEqualTo(once.space());
    }

    @Test
    void the_ids_of_the_shipped_conversation_never_change() {
        var acts = plan(Exports.real("london.youth.policing")).acts();
        assertThat(acts.getFirst().target()).hasToString("c5ac779c-4871-5f26-938e-12ed74813edb");
        assertThat(acts.getFirst().id()).hasToString("4580d142-48d0-5b61-aace-2c29f1f1688d");
        assertThat(acts.getLast().id()).hasToString("a1d18418-84e9-5a16-a4bb-17297474ab33");
    }

    @ParameterizedTest
    @ValueSource(strings = {"london.youth.policing", "15-per-hour-seattle", "vtaiwan.uberx"})
    void a_real_conversation_is_planned_completely_and_in_a_possible_order(String name) {
        var files = Exports.real(name);
        var conversation = Conversation.of(files, problems);
        var acts = plan(files).acts();

        var people = acts.stream().filter(Registration.class::isInstance).count();
        var withheld = conversation.comments().values().stream()
                .filter(Comment::withheld)
                .count();
        assertThat(acts)
                .hasSize((int) (1 + 2 * people + withheld)
                        + conversation.comments().size()
                        + conversation.votes().size());
        assertThat(acts).extracting(PlannedAct::id).doesNotHaveDuplicates();
        assertThat(problems.count()).isZero();
        requirePossible(acts);
    }

    private static void requirePossible(List<PlannedAct> acts) {
        var there = new HashSet<Object>();
        var latest = new HashMap<Object, Instant>();
        var impossible = acts.stream().filter(act -> {
            var before = latest.put(act.target(), act.occurredAt());
            return !possible(act, there) || (before != null && before.isAfter(act.occurredAt()));
        });
        assertThat(impossible).isEmpty();
    }

    private static boolean possible(PlannedAct act, Set<Object> there) {
        return switch (act) {
            case Opening a -> there.isEmpty() && there.add(a.target());
            case Registration a -> there.add(a.target());
            case Joining a -> there.contains(a.target());
            case Proposal a -> there.contains(a.author()) && there.add(a.target());
            case Stance a -> there.contains(a.target()) && there.contains(a.voter());
            case Withholding a -> there.remove(a.target());
        };
    }

    @Test
    void the_real_conversations_are_as_the_plan_assumes() {
        assertThat(oddities("london.youth.policing")).isEqualTo("0 early votes, 0 equal rows, 27 people, 3 withheld");
        assertThat(oddities("15-per-hour-seattle")).isEqualTo("0 early votes, 0 equal rows, 339 people, 23 withheld");
        assertThat(oddities("vtaiwan.uberx")).isEqualTo("0 early votes, 1 equal rows, 1921 people, 78 withheld");
    }

    private String oddities(String name) {
        var conversation = Conversation.of(Exports.real(name), problems);
        var acts = plan(Exports.real(name)).acts();
        var rows = conversation.votes().stream()
                .map(vote -> vote.time() + " " + vote.comment() + " " + vote.voter() + " " + vote.position());
        var early = conversation.votes().stream()
                .filter(vote -> vote.time()
                        .isBefore(conversation.comments().get(vote.comment()).time()))
                .count();
        return "%d early votes, %d equal rows, %d people, %d withheld"
                .formatted(
                        early,
                        conversation.votes().size() - rows.distinct().count(),
                        acts.stream().filter(Registration.class::isInstance).count(),
                        acts.stream().filter(Withholding.class::isInstance).count());
    }
}
