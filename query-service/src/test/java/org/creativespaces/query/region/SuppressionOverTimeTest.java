package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from the public figures of two dates together, for who knows what did not change between them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuppressionOverTimeTest {
    private static final List<Constituency> ALL = List.of(Constituency.values());
    private static final int WIDTH = ALL.size() + 1;
    private static final int REGIONS = 4;
    private static final int FEW = 5;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Trails tell everybody that nobody did anything: then what one date tells of acts is true of the other as well. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_act_of_those_few_at_both_dates_follows_where_only_members_changed(long seed) {
        var random = new Random(seed);
        var before = regions(random);
        var after =
                before.stream().map(region -> withOtherMembers(region, random)).toList();
        for (var column : List.<Function<Voice, @Nullable Integer>>of(Voice::proposals, Voice::positions)) {
            var table =
                    either(Sums.table(told(before), column, region -> 0), Sums.table(told(after), column, region -> 0));
            assertThat(Sums.solvedOf(table)).noneMatch(place -> isFewIn(place, before) && isFewIn(place, after));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_of_members_follows_where_only_more_was_done(long seed) {
        var random = new Random(seed);
        var before = regions(random);
        var after = before.stream().map(region -> withMoreHeard(region, random)).toList();
        Function<Dashboard, @Nullable Integer> total = told -> told.members().total();
        var table =
                either(Sums.table(told(before), Voice::members, total), Sums.table(told(after), Voice::members, total));
        assertThat(Sums.solvedOf(table)).isEmpty();
        for (int place = 0; place < REGIONS * WIDTH; place++)
            if (table.get(place) != null && place % WIDTH < ALL.size())
                assertThat(table.get(place))
                        .satisfiesAnyOf(
                                n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(FEW));
    }

    private static List<Figures> regions(Random random) {
        var regions = new ArrayList<Figures>();
        for (int i = 0; i < REGIONS; i++) regions.add(SuppressionTest.figures(random));
        return regions;
    }

    /** Some come and some go, though nowhere all; and none begin where nobody was. */
    private static Figures withOtherMembers(Figures region, Random random) {
        var members = new HashMap<Constituency, Integer>();
        region.memberCounts()
                .forEach((constituency, count) ->
                        members.put(constituency, count == 0 ? 0 : Math.max(1, count + random.nextInt(9) - 4)));
        return new Figures(region.row(), members, Map.of(), List.of());
    }

    private static Figures withMoreHeard(Figures region, Random random) {
        var heard = new HashSet<>(region.row().heard());
        ALL.stream().filter(one -> random.nextInt(4) == 0).forEach(heard::add);
        var row = SuppressionTest.row(
                region.row().proposals().people(), region.row().positions().people(), heard);
        return new Figures(row, region.memberCounts(), Map.of(), List.of());
    }

    /** What the public is told of the regions and, last, the nation. */
    private static List<Dashboard> told(List<Figures> regions) {
        var cells = regions.stream().map(SuppressionTest::cellsOf).toList();
        var told = new ArrayList<Dashboard>();
        for (int i = 0; i < REGIONS; i++)
            told.add(Suppression.ofRegion(cells.get(i)).of(RegionStory.dashboard(regions.get(i))));
        told.add(Suppression.ofNation(cells).of(RegionStory.dashboard(SuppressionTest.sum(regions))));
        return told;
    }

    private static List<@Nullable Integer> either(List<@Nullable Integer> one, List<@Nullable Integer> other) {
        var either = new ArrayList<@Nullable Integer>();
        for (int i = 0; i < one.size(); i++) either.add(one.get(i) != null ? one.get(i) : other.get(i));
        return either;
    }

    private static boolean isFewIn(int place, List<Figures> regions) {
        var area = place / WIDTH;
        if (area == REGIONS || place % WIDTH == ALL.size()) return false;
        var count = regions.get(area).memberCounts().getOrDefault(ALL.get(place % WIDTH), 0);
        return count > 0 && count < FEW;
    }
}
