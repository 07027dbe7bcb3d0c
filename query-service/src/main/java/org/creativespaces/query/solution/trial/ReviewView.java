package org.creativespaces.query.solution.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What somebody with lived experience said of a revision.
 *
 * @param reviewer for readers of the full trail only: a review tells from which side a person speaks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        int revision,
        Verdict verdict,
        @Nullable String text,
        @Nullable NamedParty reviewer,
        @JsonSerialize(using = MillisecondTime.class) Instant reviewedAt) {}
