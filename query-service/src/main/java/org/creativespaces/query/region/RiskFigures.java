package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * Open risks and who carries how much of them, whatever the stage of their solutions. Who carries a percentage of a risk
 * carries that part of its likelihood × impact, in points: all of the gravest risk is 25. What nobody elected to carry,
 * the owner carries.
 *
 * @param open how many are open
 * @param closed how many were ever closed
 * @param matrix how many open risks are judged how, one entry for each likelihood and impact from 1 to 5
 * @param points what all parties carry together
 * @param elected what parties elected to carry
 * @param remainder what owners carry since nobody elected to
 * @param remainderShare the share of the remainder in all points
 * @param people what people carry for themselves, by the constituency they spoke from when they took it
 * @param organisations what each organisation carries, the one with most first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RiskFigures(
        int open,
        int closed,
        List<Cell> matrix,
        double points,
        double elected,
        double remainder,
        @Nullable Double remainderShare,
        List<OfConstituency> people,
        List<OfOrganisation> organisations,
        String link) {
    private static final int WORST = 5;
    private static final double POINT = 100;

    /** Open risks that are judged alike. */
    public record Cell(int likelihood, int impact, int count) {}

    /** What people of one constituency carry, in points. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfConstituency(
            Constituency constituency,
            @Nullable Double elected,
            @Nullable Double remainder,
            boolean suppressed) {}

    /** What an organisation carries, in points. */
    public record OfOrganisation(OrganisationId organisationId, double elected, double remainder) {}

    /** Hundredths of points, so that sums are exact. */
    private record Carried(int elected, int remainder) {
        static final Carried NOTHING = new Carried(0, 0);

        Carried plus(Carried more) {
            return new Carried(elected + more.elected, remainder + more.remainder);
        }

        int total() {
            return elected + remainder;
        }
    }

    RiskFigures withPeople(List<OfConstituency> told) {
        return new RiskFigures(
                open, closed, matrix, points, elected, remainder, remainderShare, told, organisations, link);
    }

    /** What people of each constituency carry, in hundredths of points. */
    static Map<Constituency, Integer> carriedByPeople(Collection<Risk> open) {
        var carried = new EnumMap<Constituency, Integer>(Constituency.class);
        new Carriers(open).people.forEach((constituency, one) -> carried.put(constituency, one.total()));
        return carried;
    }

    static double points(int hundredths) {
        return hundredths / POINT;
    }

    static RiskFigures of(Collection<Risk> open, int closed, Links links) {
        var carriers = new Carriers(open);
        var all = carriers.all;
        return new RiskFigures(
                open.size(),
                closed,
                matrix(open),
                points(all.total()),
                points(all.elected()),
                points(all.remainder()),
                Figures.share(all.remainder(), all.total()),
                carriers.ofPeople(),
                carriers.ofOrganisations(),
                links.openRisks());
    }

    private static List<Cell> matrix(Collection<Risk> open) {
        return IntStream.rangeClosed(1, WORST)
                .boxed()
                .flatMap(likelihood -> IntStream.rangeClosed(1, WORST)
                        .mapToObj(impact -> new Cell(likelihood, impact, count(open, likelihood, impact))))
                .toList();
    }

    private static int count(Collection<Risk> open, int likelihood, int impact) {
        return (int) open.stream()
                .filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
                .count();
    }

    private static final class Carriers {
        final Map<Constituency, Carried> people = new EnumMap<>(Constituency.class);
        final Map<OrganisationId, Carried> organisations = new HashMap<>();
        Carried all = Carried.NOTHING;

        Carriers(Collection<Risk> open) {
            for (var risk : open) {
                take(risk.owner(), new Carried(0, risk.exposure() * risk.remainder()));
                risk.shares()
                        .values()
                        .forEach(share -> take(share.party(), new Carried(risk.exposure() * share.percent(), 0)));
            }
        }

        private void take(Party party, Carried carried) {
            all = all.plus(carried);
            var organisation = party.organisation();
            if (organisation == null) people.merge(party.constituency(), carried, Carried::plus);
            else organisations.merge(organisation, carried, Carried::plus);
        }

        List<OfConstituency> ofPeople() {
            return Arrays.stream(Constituency.values())
                    .map(constituency -> {
                        var carried = people.getOrDefault(constituency, Carried.NOTHING);
                        return new OfConstituency(
                                constituency, points(carried.elected()), points(carried.remainder()), false);
                    })
                    .toList();
        }

        List<OfOrganisation> ofOrganisations() {
            return organisations.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<OrganisationId, Carried> one) ->
                                    -one.getValue().total())
                            .thenComparing(one -> one.getKey().toString()))
                    .map(one -> new OfOrganisation(
                            one.getKey(),
                            points(one.getValue().elected()),
                            points(one.getValue().remainder())))
                    .toList();
        }
    }
}
