package org.creativespaces.command.polis;

import java.util.List;
import java.util.UUID;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * How an import that was uploaded stands.
 *
 * @param space the space that the conversation gets, known from the start
 * @param problems the first of them
 * @param failure why it failed, if it did
 */
record ImportJob(
        UUID id,
        State state,
        RegionCode region,
        SpaceId space,
        Progress progress,
        List<Problem> problems,
        long problemCount,
        @Nullable String failure) {
    /** Where a job is in its life. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    static ImportJob queued(UUID id, RegionCode region, ImportRun run) {
        return new ImportJob(
                id, State.QUEUED, region, run.space(), run.progress(), run.problems(), run.problemCount(), null);
    }

    boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }

    /** The same job as its run stands now. */
    ImportJob at(State now, ImportRun run) {
        return new ImportJob(id, now, region, space, run.progress(), run.problems(), run.problemCount(), failure);
    }

    ImportJob failed(String why) {
        return new ImportJob(id, State.FAILED, region, space, progress, problems, problemCount, why);
    }
}
