package org.creativespaces.query.pages.charts;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.query.region.RiskFigures;
import org.jspecify.annotations.Nullable;

/**
 * Who carries how much of the open risks, the one with most first.
 *
 * @param matrix rows from the most likely to the least, each from the least impact to the gravest
 * @param hidden whether somebody is left out, since few people would be recognised
 */
public record Carried(List<Carrier> carriers, List<List<Cell>> matrix, boolean hidden) {
    private static final int WORST = 5;
    private static final int[] GRAVE = {4, 9, 14};

    /**
     * An organisation, or people of one constituency.
     *
     * @param elected the points they elected to carry
     * @param remainder the points they carry as owners, since nobody else elected to
     */
    public record Carrier(
            @Nullable OrganisationId organisation,
            @Nullable String name,
            @Nullable Constituency constituency,
            double elected,
            double remainder,
            String electedWidth,
            String remainderWidth) {
        double total() {
            return elected + remainder;
        }
    }

    /**
     * Open risks that are judged alike.
     *
     * @param grave from 1 to 4
     */
    public record Cell(int likelihood, int impact, int count, int grave) {}

    /** @param names of organisations */
    public static Carried of(RiskFigures risks, Map<OrganisationId, String> names) {
        var most = Stream.concat(
                        risks.organisations().stream().map(one -> one.elected() + one.remainder()),
                        risks.people().stream()
                                .map(one -> requireNonNullElse(one.elected(), 0.0)
                                        + requireNonNullElse(one.remainder(), 0.0)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        var organisations = risks.organisations().stream()
                .map(one -> carrier(
                        one.organisationId(),
                        names.get(one.organisationId()),
                        null,
                        one.elected(),
                        one.remainder(),
                        most));
        var people = risks.people().stream()
                .filter(one -> !one.suppressed())
                .map(one -> carrier(
                        null,
                        null,
                        one.constituency(),
                        requireNonNullElse(one.elected(), 0.0),
                        requireNonNullElse(one.remainder(), 0.0),
                        most));
        return new Carried(
                Stream.concat(organisations, people)
                        .filter(one -> one.total() > 0)
                        .sorted(Comparator.comparingDouble(Carrier::total).reversed())
                        .toList(),
                matrix(risks),
                risks.people().stream().anyMatch(RiskFigures.OfConstituency::suppressed));
    }

    private static Carrier carrier(
            @Nullable OrganisationId organisation,
            @Nullable String name,
            @Nullable Constituency constituency,
            double elected,
            double remainder,
            double most) {
        return new Carrier(
                organisation,
                name,
                constituency,
                elected,
                remainder,
                Percent.of(elected, most),
                Percent.of(remainder, most));
    }

    private static List<List<Cell>> matrix(RiskFigures risks) {
        return Stream.iterate(WORST, likelihood -> likelihood >= 1, likelihood -> likelihood - 1)
                .map(likelihood -> risks.matrix().stream()
                        .filter(cell -> cell.likelihood() == likelihood)
                        .map(cell -> new Cell(
                                cell.likelihood(), cell.impact(), cell.count(), grave(likelihood * cell.impact())))
                        .toList())
                .toList();
    }

    private static int grave(int level) {
        var grave = 1;
        for (var most : GRAVE) if (level > most) grave++;
        return grave;
    }
}
