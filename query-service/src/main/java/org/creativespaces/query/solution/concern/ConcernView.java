package org.creativespaces.query.solution.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.creativespaces.events.ConcernId;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What a party objects to.
 *
 * @param revision the one that it was raised about
 * @param answer how an organiser says that it was met, if one does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConcernView(
        ConcernId id,
        ConcernState state,
        int revision,
        NamedParty party,
        String text,
        @Nullable Answer answer,
        @JsonSerialize(using = MillisecondTime.class) Instant raisedAt) {
    /**
     * The latest answer.
     *
     * @param organiser who gave it, and so does not accept it too
     */
    public record Answer(
            String how,
            String organiser,
            @JsonSerialize(using = MillisecondTime.class) Instant answeredAt) {}
}
