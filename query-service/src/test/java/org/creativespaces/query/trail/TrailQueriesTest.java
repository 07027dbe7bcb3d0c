package org.creativespaces.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.trail.TrailFixture.ANA;
import static org.creativespaces.query.trail.TrailFixture.AUDITOR;
import static org.creativespaces.query.trail.TrailFixture.BO;
import static org.creativespaces.query.trail.TrailFixture.BY_ANA;
import static org.creativespaces.query.trail.TrailFixture.BY_BO;
import static org.creativespaces.query.trail.TrailFixture.MEMBER;
import static org.creativespaces.query.trail.TrailFixture.ORGANISER;
import static org.creativespaces.query.trail.TrailFixture.PARTNER;
import static org.creativespaces.query.trail.TrailFixture.PARTNER_OF_SPACE;
import static org.creativespaces.query.trail.TrailFixture.PARTNER_WITHOUT_GRANT;
import static org.creativespaces.query.trail.TrailFixture.RULE;
import static org.creativespaces.query.trail.TrailFixture.SOLUTION;
import static org.creativespaces.query.trail.TrailFixture.SPACE;
import static org.creativespaces.query.trail.TrailFixture.ana;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.trail.TextChange.Op;
import org.creativespaces.query.trail.TextChange.Part;
import org.creativespaces.query.trail.Trail.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrailQueriesTest {
    private static final ConcernId CONCERN = ConcernId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000006");

    @TempDir
    Path folder;

    private TrailFixture world;
    private TrailQueries trails;

    @BeforeEach
    void open() {
        world = new TrailFixture(folder);
        trails = world.trails();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_trail_begins_with_the_proposal() {
        world.begun(Visibility.PUBLIC);

        var entry = trail(Viewer.ANONYMOUS).entries().getFirst();

        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.position()).isEqualTo(4);
        assertThat(entry.type()).isEqualTo("solution.proposed");
        assertThat(entry.wireType()).isEqualTo("org.creativespaces.solution.proposed.v1");
        assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2026-03-01T09:00:00.120Z"));
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-03-01T09:00:01.120Z"));
        assertThat(entry.actor()).isEqualTo(new TrailEntry.Who("participant:" + ANA, "ana's pseudonym", null));
        assertThat(entry.what())
                .isEqualTo(new What.Proposed(
                        1, SPACE, TrailFixture.LONDON, "Walk together", null, List.of(), List.of(), RULE, null));
        assertThat(entry.why()).isNull();
    }

    @Test
    void each_act_says_what_and_why() {
        world.begun(Visibility.PUBLIC);
        var before = new Superseded(Position.CONCERN, 1);
        world.by(ana(), new ConcernRaised(SOLUTION, CONCERN, 1, BY_ANA, world.text("too far"), null));
        world.by(ana(), new SolutionEndorsed(SOLUTION, 1, BY_ANA, null, before));
        world.by(
                ana(),
                new StoodAside(SOLUTION, 1, BY_ANA, world.text("not mine"), new Superseded(Position.ENDORSE, 1)));
        world.by(ana(), new PositionWithdrawn(SOLUTION, 1, BY_ANA, new Superseded(Position.STAND_ASIDE, 1)));
        world.by(ana(), new AgreementReached(SOLUTION, 1));

        var entries = trail(Viewer.ANONYMOUS).entries();

        assertThat(entries.stream().skip(1).map(TrailEntry::what))
                .containsExactly(
                        new What.Taken(1, Position.CONCERN, CONCERN, null),
                        new What.Taken(1, Position.ENDORSE, null, before),
                        new What.Taken(1, Position.STAND_ASIDE, null, new Superseded(Position.ENDORSE, 1)),
                        new What.Withdrawn(1, new Superseded(Position.STAND_ASIDE, 1)),
                        new What.Agreement(1));
        assertThat(entries.stream().skip(1).map(TrailEntry::why))
                .containsExactly("too far", null, "not mine", null, null);
    }

    @Test
    void a_revision_is_told_as_the_difference_to_the_one_before() {
        world.begun(Visibility.PUBLIC);
        world.by(ana(), revision(2, "Walk slowly together", "On Mondays"));
        world.by(ana(), revision(3, "Walk slowly together", "On Tuesdays"));

        var entries = trail(Viewer.ANONYMOUS).entries();

        assertThat(changes(entries.get(1)))
                .containsExactly(
                        new TextChange(
                                "title",
                                List.of(
                                        new Part(Op.KEPT, "Walk "),
                                        new Part(Op.ADDED, "slowly "),
                                        new Part(Op.KEPT, "together"))),
                        new TextChange("summary", List.of(new Part(Op.ADDED, "On Mondays"))));
        assertThat(changes(entries.get(2)))
                .containsExactly(new TextChange(
                        "summary",
                        List.of(
                                new Part(Op.KEPT, "On "),
                                new Part(Op.REMOVED, "Mondays"),
                                new Part(Op.ADDED, "Tuesdays"))));
        assertThat(entries.get(2).why()).isEqualTo("because of 3");
    }

    @Test
    void a_difference_is_told_on_whatever_page_the_revision_stands() {
        world.begun(Visibility.PUBLIC);
        world.by(ana(), revision(2, "Walk slowly together", null));

        var page = trails.part(Subject.of(SOLUTION), Viewer.ANONYMOUS, 1, 1).orElseThrow();

        assertThat(changes(page.entries().getFirst())).hasSize(1);
    }

    @Test
    void constituency_and_who_recorded_are_for_the_full_trail() {
        world.begun(Visibility.PUBLIC);
        world.by(
                Actor.participant(BO),
                Actor.client("organiser-cli"),
                new SolutionEndorsed(SOLUTION, 1, new Party(BO, Constituency.NGO, BODY), null, null));

        var forAll = trail(Viewer.ANONYMOUS).entries().getLast();
        assertThat(forAll.actor()).isEqualTo(new TrailEntry.Who("participant:" + BO, "bo's pseudonym", null));
        assertThat(forAll.recordedBy()).isNull();
        assertThat(forAll.organisation()).isEqualTo(BODY);
        for (var viewer : List.of(AUDITOR, PARTNER, PARTNER_OF_SPACE, ORGANISER)) {
            var full = trail(viewer).entries().getLast();
            assertThat(full.actor().constituency()).isEqualTo(Constituency.NGO);
            assertThat(full.recordedBy()).isEqualTo("client:organiser-cli");
        }
        for (var viewer : List.of(MEMBER, PARTNER_WITHOUT_GRANT)) {
            assertThat(trail(viewer).entries().getLast()).isEqualTo(forAll);
        }
    }

    @Test
    void who_is_no_participant_has_no_pseudonym() {
        world.begun(Visibility.PUBLIC);
        world.by(Actor.user("olga"), new SolutionWithheld(SOLUTION, world.text("unkind")));

        assertThat(trail(Viewer.ANONYMOUS).entries().getLast().actor())
                .isEqualTo(new TrailEntry.Who("user:olga", null, null));
    }

    @Test
    void withheld_texts_are_for_who_oversees_and_the_reason_is_for_all() {
        world.begun(Visibility.PUBLIC);
        world.by(ana(), revision(2, "Walk slowly", null));
        world.by(ana(), new SolutionEndorsed(SOLUTION, 2, BY_BO, world.text("I like to walk"), null));
        world.by(Actor.user("olga"), new SolutionWithheld(SOLUTION, world.text("unkind")));

        for (var viewer : List.of(Viewer.ANONYMOUS, PARTNER, MEMBER)) {
            var trail = trail(viewer);
            assertThat(trail.withheld()).isTrue();
            assertThat(trail.entries().toString()).doesNotContain("Walk", "because of 2", "like to walk");
            assertThat(trail.entries().getFirst().what()).hasFieldOrPropertyWithValue("title", Texts.WITHHELD);
            assertThat(trail.entries().getLast().why()).isEqualTo("unkind");
            assertThat(trail.entries().getFirst().actor().pseudonym()).isEqualTo("ana's pseudonym");
            assertThat(changes(trail.entries().get(1))).isEmpty();
        }
        for (var viewer : List.of(AUDITOR, ORGANISER)) {
            assertThat(trail(viewer).entries().toString()).contains("Walk", "because of 2", "like to walk");
        }
    }

    @Test
    void what_was_reinstated_is_read_by_all_again() {
        world.begun(Visibility.PUBLIC);
        assertThat(trail(Viewer.ANONYMOUS).withheld()).isFalse();
        world.by(Actor.user("olga"), new SolutionWithheld(SOLUTION, world.text("unkind")));
        assertThat(trail(Viewer.ANONYMOUS).withheld()).isTrue();

        world.by(Actor.user("olga"), new SolutionReinstated(SOLUTION, world.text("reworded")));

        var trail = trail(Viewer.ANONYMOUS);
        assertThat(trail.withheld()).isFalse();
        assertThat(trail.entries().getFirst().what()).hasFieldOrPropertyWithValue("title", "Walk together");
        assertThat(trail.entries().getLast().why()).isEqualTo("reworded");
    }

    @Test
    void an_erasure_shows_at_once_in_pseudonyms_and_texts() {
        world.begun(Visibility.PUBLIC);
        world.by(ana(), new SolutionEndorsed(SOLUTION, 1, BY_ANA, world.personal(ANA, "it helped me"), null));
        assertThat(trail(Viewer.ANONYMOUS).entries().getLast().why()).isEqualTo("it helped me");

        world.erase(ANA);

        var entry = trail(Viewer.ANONYMOUS).entries().getLast();
        assertThat(entry.why()).isEqualTo(Texts.ERASED);
        assertThat(entry.actor().pseudonym()).isEqualTo(Texts.ERASED);
        assertThat(entry.actor().id()).isEqualTo("participant:" + ANA);
    }

    @Test
    void a_space_for_members_has_no_trail_for_others() {
        world.begun(Visibility.MEMBERS);

        for (var viewer : List.of(Viewer.ANONYMOUS, PARTNER, PARTNER_WITHOUT_GRANT)) {
            assertThat(trails.part(Subject.of(SOLUTION), viewer, 0, 10)).isEmpty();
            assertThat(trails.part(Subject.of(SPACE), viewer, 0, 10)).isEmpty();
            assertThat(trails.whole(Subject.of(SOLUTION), viewer)).isEmpty();
        }
        for (var viewer : List.of(MEMBER, AUDITOR, ORGANISER, PARTNER_OF_SPACE)) {
            assertThat(trails.part(Subject.of(SOLUTION), viewer, 0, 10)).isPresent();
            assertThat(trails.part(Subject.of(SPACE), viewer, 0, 10)).isPresent();
        }
    }

    @Test
    void a_partner_reads_the_full_trail_of_a_space_for_members_that_was_granted() {
        world.begun(Visibility.MEMBERS);
        world.by(Actor.participant(BO), Actor.user("olga"), new SolutionEndorsed(SOLUTION, 1, BY_BO, null, null));

        var last = trail(PARTNER_OF_SPACE).entries().getLast();
        assertThat(last.actor().constituency()).isEqualTo(Constituency.NGO);
        assertThat(last.recordedBy()).isEqualTo("user:olga");
    }

    @Test
    void a_thing_of_another_kind_or_none_has_no_trail() {
        world.begun(Visibility.PUBLIC);

        assertThat(trails.part(new Subject(Trail.Kind.SOLUTION, SPACE.toString()), AUDITOR, 0, 10))
                .isEmpty();
        assertThat(trails.part(new Subject(Trail.Kind.SPACE, SOLUTION.toString()), AUDITOR, 0, 10))
                .isEmpty();
        assertThat(trails.part(new Subject(Trail.Kind.SOLUTION, ANA.toString()), AUDITOR, 0, 10))
                .isEmpty();
        assertThat(trails.part(new Subject(Trail.Kind.SOLUTION, CONCERN.toString()), AUDITOR, 0, 10))
                .isEmpty();
    }

    @Test
    void a_space_has_a_trail_too() {
        world.begun(Visibility.PUBLIC);
        world.by(Actor.user("olga"), new GroundRulesChanged(SPACE, 2, world.text("Listen well first.")));
        world.by(Actor.user("olga"), new AgreementRuleChanged(SPACE, RULE));
        world.by(Actor.user("olga"), new SpaceClosed(SPACE, world.text("all is said")));

        var entries = trails.part(Subject.of(SPACE), Viewer.ANONYMOUS, 0, 10)
                .orElseThrow()
                .entries();

        assertThat(entries.stream().map(TrailEntry::what))
                .containsExactly(
                        new What.Opened(
                                TrailFixture.LONDON,
                                "Space",
                                "To talk",
                                "Listen first.",
                                List.of(),
                                Visibility.PUBLIC,
                                RULE),
                        new What.GroundRules(
                                2,
                                "Listen well first.",
                                List.of(new TextChange(
                                        "groundRules",
                                        List.of(
                                                new Part(Op.KEPT, "Listen "),
                                                new Part(Op.ADDED, "well "),
                                                new Part(Op.KEPT, "first."))))),
                        new What.Rule(RULE),
                        null);
        assertThat(entries.getLast().why()).isEqualTo("all is said");
    }

    @Test
    void an_event_that_is_not_known_here_stands_in_the_trail_by_its_record() {
        world.begun(Visibility.PUBLIC);
        world.ledger().appendRaw(SOLUTION.toString(), "org.creativespaces.solution.praised.v1", "{}");

        var entry = trail(Viewer.ANONYMOUS).entries().getLast();

        assertThat(entry.type()).isEqualTo("solution.praised");
        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.what()).isNull();
    }

    @Test
    void parts_make_the_whole() {
        world.begun(Visibility.PUBLIC);
        IntStream.range(0, 1_200).forEach(i -> world.by(ana(), new SolutionEndorsed(SOLUTION, 1, BY_ANA, null, null)));
        var whole = trails.whole(Subject.of(SOLUTION), Viewer.ANONYMOUS)
                .orElseThrow()
                .toList();

        var first = trails.part(Subject.of(SOLUTION), Viewer.ANONYMOUS, 0, 500).orElseThrow();
        var second = trails.part(Subject.of(SOLUTION), Viewer.ANONYMOUS, first.next(), 500)
                .orElseThrow();
        var third = trails.part(Subject.of(SOLUTION), Viewer.ANONYMOUS, second.next(), 201)
                .orElseThrow();

        assertThat(whole).hasSize(1_201);
        assertThat(whole.subList(0, 500)).isEqualTo(first.entries());
        assertThat(whole.subList(500, 1_000)).isEqualTo(second.entries());
        assertThat(whole.subList(1_000, 1_201)).isEqualTo(third.entries());
        assertThat(third.next()).isNull();
    }

    private Trail trail(Viewer viewer) {
        return trails.part(Subject.of(SOLUTION), viewer, 0, 100).orElseThrow();
    }

    private SolutionRevised revision(int number, String title, String summary) {
        return new SolutionRevised(
                SOLUTION,
                number,
                RevisionKind.SUBSTANTIVE,
                world.text(title),
                summary == null ? null : world.text(summary),
                world.text("because of " + number));
    }

    private static List<TextChange> changes(TrailEntry entry) {
        return ((What.Revised) entry.what()).changes();
    }
}
