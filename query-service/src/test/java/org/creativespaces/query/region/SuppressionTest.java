package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.SERVICE_USER;
import static org.creativespaces.events.Constituency.UNSTATED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard.Voice;
import org.creativespaces.query.region.Suppression.Cells;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuppressionTest {
    private static final List<Constituency> ALL = List.of(Constituency.values());
    private static final List<Constituency> TABLE = List.of(SERVICE_USER, NGO, ACADEMIC, UNSTATED);
    private static final int REGIONS = 4;

    @Test
    void what_counts_no_few_is_told_in_full() {
        assertThat(told(Map.of(CARER, 5, NGO, 7)))
                .containsEntry("total", 12)
                .containsEntry("CARER", 5)
                .containsEntry("NGO", 7)
                .containsEntry("ACADEMIC", 0);
    }

    @Test
    void few_are_hidden_together_with_who_says_least() {
        assertThat(told(Map.of(SERVICE_USER, 8, CARER, 3, NGO, 9, UNSTATED, 9)))
                .containsEntry("total", 29)
                .containsEntry("SERVICE_USER", 8)
                .containsEntry("CARER", null)
                .containsEntry("NGO", 9)
                .containsEntry("UNSTATED", null);
    }

    @Test
    void so_many_are_hidden_that_the_few_can_be_any_number() {
        assertThat(told(Map.of(SERVICE_USER, 8, CARER, 3, NGO, 9, UNSTATED, 5)))
                .containsEntry("total", 25)
                .containsEntry("SERVICE_USER", 8)
                .containsEntry("NGO", null)
                .containsEntry("UNSTATED", null);
    }

    @Test
    void where_there_are_not_enough_to_hide_among_nothing_is_told() {
        assertThat(told(Map.of(CARER, 3)).values()).containsOnlyNulls();
        assertThat(told(Map.of(CARER, 3, NGO, 5)).values()).containsOnlyNulls();
    }

    @Test
    void what_was_done_by_who_is_no_member_any_more_is_hidden() {
        var cells = new Cells(Map.of(NGO, 20), Set.of(CARER));

        assertThat(told(cells)).containsEntry("CARER", null).containsEntry("NGO", null);
    }

    /** Somebody with this program and all the time in the world looks for what a published table can have come from. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoever_knows_the_rule_cannot_tell_a_hidden_number(boolean heard) {
        var possible = new HashMap<List<Integer>, List<Set<Integer>>>();
        var tables = tables(TABLE.size(), 13);
        for (var table : tables) {
            var sets = possible.computeIfAbsent(
                    told(table, heard),
                    told -> TABLE.stream()
                            .map(one -> (Set<Integer>) new TreeSet<Integer>())
                            .toList());
            for (int i = 0; i < table.length; i++) sets.get(i).add(table[i]);
        }
        // Those with larger numbers have some of their doubles beyond the tables that were tried.
        for (var table : tables) if (Arrays.stream(table).allMatch(count -> count <= 8)) check(table, heard, possible);
    }

    private static void check(int[] table, boolean heard, Map<List<Integer>, List<Set<Integer>>> possible) {
        var told = told(table, heard);
        for (int i = 0; i < table.length; i++) {
            if (told.get(i) == null) {
                assertThat(possible.get(told).get(i))
                        .as(() -> Arrays.toString(table) + " told as " + told)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** All sums that hold between regions, nation, constituencies and totals, solved for what is hidden. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_hidden_number_follows_from_all_sums_of_all_dashboards(long seed) {
        var random = new Random(seed);
        var regions = new ArrayList<Figures>();
        for (int i = 0; i < REGIONS; i++) regions.add(figures(random));
        var nation = sum(regions);
        var told = new ArrayList<Dashboard>();
        for (var region : regions)
            told.add(Suppression.ofRegion(cellsOf(region)).of(dashboard(region)));
        told.add(Suppression.ofNation(
                        regions.stream().map(SuppressionTest::cellsOf).toList())
                .of(dashboard(nation)));

        told.forEach(SuppressionTest::assertNoFew);
        assertUnsolvable(told, Voice::members, dashboard -> dashboard.members().total());
        for (var column : List.<Function<Voice, Integer>>of(Voice::proposals, Voice::positions, Voice::commitments)) {
            // How many acts there are altogether can be counted in the trails.
            assertUnsolvable(told, column, dashboard -> 0);
        }
    }

    private static void assertNoFew(Dashboard told) {
        assertThat(told.members().byConstituency().values().stream().filter(Objects::nonNull))
                .noneMatch(count -> count > 0 && count < 5);
        assertThat(told.members().total())
                .satisfiesAnyOf(
                        total -> assertThat(total).isNull(),
                        total -> assertThat(total).isZero(),
                        total -> assertThat(total).isGreaterThanOrEqualTo(5));
        for (var voice : told.voice()) {
            assertThat(voice.members() == null).isEqualTo(voice.suppressed());
            assertThat(voice.members() == null).isEqualTo(voice.positions() == null);
            assertThat(voice.members())
                    .isEqualTo(told.members().byConstituency().get(voice.constituency()));
            if (voice.suppressed()) {
                assertThat(voice.membersShare()).isNull();
                assertThat(voice.positionsShare()).isNull();
                assertThat(voice.carriedRisk()).isNull();
                assertThat(told.notYetHeard()).doesNotContain(voice.constituency());
                if (voice.constituency().livedExperience()) {
                    assertThat(told.livedExperienceShare()).isNull();
                    assertThat(told.livedExperience().suppressed()).isTrue();
                    assertThat(told.members().livedExperienceShare()).isNull();
                }
            }
        }
    }

    private static void assertUnsolvable(
            List<Dashboard> told, Function<Voice, Integer> column, Function<Dashboard, Integer> total) {
        assertThat(Sums.solvedOf(Sums.table(told, column, total))).isEmpty();
    }

    @Test
    void the_solver_finds_what_can_be_found() {
        assertThat(Sums.solved(new ArrayList<>(List.of(new double[] {1, 1, 0}, new double[] {1, 1, 1}))))
                .containsExactly(2);
        assertThat(Sums.solved(new ArrayList<>(List.of(new double[] {1, 1, 0}, new double[] {0, 1, 1}))))
                .isEmpty();
    }

    static Figures figures(Random random) {
        var most = List.of(3, 8, 30).get(random.nextInt(3));
        var members = new HashMap<Constituency, Integer>();
        var proposals = new HashMap<Constituency, Integer>();
        var positions = new HashMap<Constituency, Integer>();
        var heard = new TreeSet<Constituency>();
        for (var constituency : ALL) {
            members.put(constituency, random.nextBoolean() ? random.nextInt(most) : 0);
            if (members.get(constituency) == 0 && random.nextInt(5) > 0) continue;
            proposals.put(constituency, random.nextInt(4));
            positions.put(constituency, random.nextInt(30));
            heard.add(constituency);
        }
        return new Figures(row(proposals, positions, heard), members, Map.of(), List.of());
    }

    static DashboardRow row(
            Map<Constituency, Integer> proposals, Map<Constituency, Integer> positions, Set<Constituency> heard) {
        return new DashboardRow(
                0,
                new Voices(proposals, 0),
                new Voices(positions, 0),
                new Voices(proposals, 0),
                heard,
                Activity.NONE,
                List.of(),
                List.of(),
                Set.of());
    }

    static Figures sum(List<Figures> regions) {
        var heard = new TreeSet<Constituency>();
        regions.forEach(region -> heard.addAll(region.row().heard()));
        Function<Function<Figures, Map<Constituency, Integer>>, Map<Constituency, Integer>> sum = part ->
                Counts.sum(Constituency.class, regions.stream().map(part).toList());
        var row = row(
                sum.apply(region -> region.row().proposals().people()),
                sum.apply(region -> region.row().positions().people()),
                heard);
        return new Figures(row, sum.apply(Figures::memberCounts), Map.of(), List.of());
    }

    static Cells cellsOf(Figures figures) {
        return new Cells(figures.memberCounts(), figures.row().heard());
    }

    /** What the public is told of these constituencies, and of all together. */
    private static List<Integer> told(int[] counts, boolean heard) {
        var members = new HashMap<Constituency, Integer>();
        for (int i = 0; i < counts.length; i++) members.put(TABLE.get(i), counts[i]);
        var suppression = Suppression.ofRegion(new Cells(members, heard ? members.keySet() : Set.of()));
        var told = new ArrayList<Integer>();
        for (var one : TABLE) told.add(suppression.hides(one) ? null : members.get(one));
        told.add(suppression.total(Counts.total(members)));
        return told;
    }

    private static Map<String, Integer> told(Map<Constituency, Integer> members) {
        return told(new Cells(members, members.keySet()));
    }

    /** All numbers of members that the public is told. */
    private static Map<String, Integer> told(Cells cells) {
        var suppression = Suppression.ofRegion(cells);
        var told = new TreeMap<String, Integer>();
        told.put("total", suppression.total(Counts.total(cells.members())));
        for (var one : ALL)
            told.put(one.name(), suppression.hides(one) ? null : cells.members().getOrDefault(one, 0));
        return told;
    }

    private static List<int[]> tables(int width, int most) {
        var tables = new ArrayList<int[]>();
        for (int number = 0; number < Math.pow(most + 1, width); number++) {
            var table = new int[width];
            for (int i = 0, rest = number; i < width; i++, rest /= most + 1) table[i] = rest % (most + 1);
            tables.add(table);
        }
        return tables;
    }

    private static Dashboard dashboard(Figures figures) {
        return RegionStory.dashboard(figures);
    }
}
