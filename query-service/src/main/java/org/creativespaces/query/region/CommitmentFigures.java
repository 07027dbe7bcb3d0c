package org.creativespaces.query.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What became of the actions that parties undertook, whatever the stage of their solutions.
 *
 * @param total all of them
 * @param people those that people made for themselves
 * @param organisations those of each organisation, the one with most first
 * @param releases the latest that were released in spaces that the reader may know of, with why, at most 10
 */
public record CommitmentFigures(
        Tally total, Tally people, List<OfOrganisation> organisations, List<Release> releases, String link) {
    private static final int SOON_DAYS = 30;

    /**
     * Commitments by how they stand today in London.
     *
     * @param active neither fulfilled nor released, due or not
     * @param due active and due today or within 30 days
     * @param overdue active and due before today
     */
    public record Tally(int active, int due, int overdue, int fulfilled, int released) {
        int made() {
            return active + fulfilled + released;
        }
    }

    /** An organisation's commitments. */
    public record OfOrganisation(OrganisationId organisationId, Tally commitments, String link) {}

    /** A commitment that is none any more, for a reason that all may read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Release(
            SolutionId solutionId,
            @Nullable OrganisationId organisationId,
            String reason,
            @JsonSerialize(using = MillisecondTime.class) Instant releasedAt,
            String link) {}

    static CommitmentFigures of(Collection<Commitment> all, List<Release> releases, LocalDate today, Links links) {
        var organisations = all.stream()
                .map(Commitment::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .map(Objects::requireNonNull)
                .map(id ->
                        new OfOrganisation(id, tally(madeBy(all, id), today), links.commitments("organisation=" + id)))
                .sorted(Comparator.comparingInt(
                                (OfOrganisation one) -> -one.commitments().made())
                        .thenComparing(one -> one.organisationId().toString()))
                .toList();
        return new CommitmentFigures(
                tally(all, today), tally(madeBy(all, null), today), organisations, releases, links.commitments());
    }

    private static List<Commitment> madeBy(Collection<Commitment> all, @Nullable OrganisationId organisation) {
        return all.stream()
                .filter(one -> Objects.equals(one.organisation(), organisation))
                .toList();
    }

    private static Tally tally(Collection<Commitment> all, LocalDate today) {
        int active = 0;
        int due = 0;
        int overdue = 0;
        int released = 0;
        for (var one : all) {
            if (one.active()) active++;
            if (one.active() && one.due().isBefore(today)) overdue++;
            else if (one.active() && !one.due().isAfter(today.plusDays(SOON_DAYS))) due++;
            if (one.reason() != null) released++;
        }
        return new Tally(active, due, overdue, all.size() - active - released, released);
    }
}
