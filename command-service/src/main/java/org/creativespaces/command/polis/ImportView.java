package org.creativespaces.command.polis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.creativespaces.command.polis.ImportJob.State;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is answered.
 *
 * @param rate acts a second
 * @param timeLeft seconds
 * @param problems the first of {@code problemCount}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        State state,
        RegionCode regionCode,
        SpaceId spaceId,
        long done,
        long total,
        long rate,
        long timeLeft,
        List<Problem> problems,
        long problemCount,
        @Nullable String failure) {
    static ImportView of(ImportJob job) {
        var progress = job.progress();
        return new ImportView(
                job.id(),
                job.state(),
                job.region(),
                job.space(),
                progress.done(),
                progress.total(),
                Math.round(progress.rate()),
                progress.timeLeft(),
                job.problems(),
                job.problemCount(),
                job.failure());
    }
}
