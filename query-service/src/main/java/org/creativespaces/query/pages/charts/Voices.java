package org.creativespaces.query.pages.charts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard;
import org.jspecify.annotations.Nullable;

/**
 * What each constituency contributes, against how many of the members it is. Constituencies without members that never did
 * anything are left out.
 *
 * @param hidden how many of them are not told of, since few people would be recognised
 */
public record Voices(List<Row> rows, int hidden) {
    /**
     * A constituency.
     *
     * @param share of the members; null where there are none, or where it is hidden
     */
    public record Row(
            Constituency constituency,
            boolean lived,
            boolean suppressed,
            @Nullable Integer members,
            @Nullable Double share,
            List<Measure> measures) {}

    /**
     * How much of something it did.
     *
     * @param name of the measure, as the message file knows it
     * @param count acts, or points of risk
     * @param share of those of all people; null where there are none
     * @param width of the share
     * @param mark where the share of the members is on the same scale
     */
    public record Measure(
            String name, @Nullable Number count, @Nullable Double share, String width, String mark) {}

    public static Voices of(Dashboard dashboard) {
        var told = dashboard.voice().stream().filter(Voices::saysSomething).toList();
        return new Voices(told.stream().map(voice -> row(voice, told)).toList(), (int)
                told.stream().filter(Dashboard.Voice::suppressed).count());
    }

    private static Row row(Dashboard.Voice voice, List<Dashboard.Voice> all) {
        return new Row(
                voice.constituency(),
                voice.constituency() == Constituency.SERVICE_USER || voice.constituency() == Constituency.CARER,
                voice.suppressed(),
                voice.members(),
                voice.membersShare(),
                List.of(
                        measure("proposals", voice, Dashboard.Voice::proposals, Dashboard.Voice::proposalsShare, all),
                        measure("positions", voice, Dashboard.Voice::positions, Dashboard.Voice::positionsShare, all),
                        measure(
                                "commitments",
                                voice,
                                Dashboard.Voice::commitments,
                                Dashboard.Voice::commitmentsShare,
                                all),
                        measure(
                                "carried",
                                voice,
                                Dashboard.Voice::carriedRisk,
                                Dashboard.Voice::carriedRiskShare,
                                all)));
    }

    /** Each measure has a scale of its own: a bar is compared with the mark in it, not with other measures. */
    private static Measure measure(
            String name,
            Dashboard.Voice voice,
            Function<Dashboard.Voice, @Nullable Number> counts,
            Function<Dashboard.Voice, @Nullable Double> shares,
            List<Dashboard.Voice> all) {
        var longest = all.stream()
                .mapToDouble(one -> Math.max(orNone(shares.apply(one)), orNone(one.membersShare())))
                .max()
                .orElse(0);
        var share = shares.apply(voice);
        return new Measure(
                name,
                counts.apply(voice),
                share,
                Percent.of(orNone(share), longest),
                Percent.of(orNone(voice.membersShare()), longest));
    }

    private static boolean saysSomething(Dashboard.Voice voice) {
        return voice.suppressed()
                || Stream.of(
                                voice.membersShare(),
                                voice.proposalsShare(),
                                voice.positionsShare(),
                                voice.commitmentsShare(),
                                voice.carriedRiskShare())
                        .anyMatch(share -> orNone(share) > 0);
    }

    private static double orNone(@Nullable Double share) {
        return share == null ? 0 : share;
    }
}
