package org.creativespaces.query.region;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.region.Dashboard.Members;
import org.creativespaces.query.region.Dashboard.Month;
import org.creativespaces.query.region.Dashboard.OfOrganisations;
import org.creativespaces.query.region.Dashboard.Solutions;
import org.creativespaces.query.region.Dashboard.Voice;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Works out the figures of a dashboard from what was counted; {@link Dashboard} defines them. */
record Figures(DashboardRow row, Map<Constituency, Integer> memberCounts, Map<Stage, Integer> stageCounts) {
    private static final double DIGITS = 10_000;

    Members members() {
        var total = Counts.total(memberCounts);
        return new Members(total, memberCounts, share(livedExperience(memberCounts), total));
    }

    Solutions solutions() {
        return new Solutions(Counts.total(stageCounts), stageCounts);
    }

    OfOrganisations organisations() {
        return new OfOrganisations(
                row.proposals().organisations(), row.positions().organisations());
    }

    List<Voice> voice() {
        return Arrays.stream(Constituency.values()).map(this::voice).toList();
    }

    private Voice voice(Constituency constituency) {
        var members = memberCounts.getOrDefault(constituency, 0);
        var proposals = row.proposals().people().getOrDefault(constituency, 0);
        var positions = row.positions().people().getOrDefault(constituency, 0);
        return new Voice(
                constituency,
                members,
                share(members, Counts.total(memberCounts)),
                proposals,
                share(proposals, Counts.total(row.proposals().people())),
                positions,
                share(positions, Counts.total(row.positions().people())));
    }

    @Nullable
    Double livedExperienceShare() {
        var proposals = row.proposals().people();
        var positions = row.positions().people();
        return share(
                livedExperience(proposals) + livedExperience(positions),
                Counts.total(proposals) + Counts.total(positions));
    }

    List<Constituency> notYetHeard() {
        return Arrays.stream(Constituency.values())
                .filter(Constituency::stated)
                .filter(constituency -> memberCounts.getOrDefault(constituency, 0) > 0)
                .filter(constituency -> !row.proposals().people().containsKey(constituency))
                .filter(constituency -> !row.positions().people().containsKey(constituency))
                .toList();
    }

    List<Month> activity() {
        return row.activity().months().entrySet().stream()
                .flatMap(month ->
                        month.getValue().stream().map(kind -> new Month(month.getKey(), kind.kind(), kind.count())))
                .toList();
    }

    private static int livedExperience(Map<Constituency, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().livedExperience())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : Math.round(DIGITS * part / whole) / DIGITS;
    }
}
