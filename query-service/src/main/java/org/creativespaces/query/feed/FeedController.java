package org.creativespaces.query.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.http.Etags;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The feed by pull: each answer says where the next one begins, at the head too. */
@RestController
class FeedController {
    private static final String PATH = "/api/v1/feed";
    private static final Set<String> PARAMETERS = Set.of("after", "limit", "region", "type", "subject");
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 1_000;
    private static final String PREFER = "Prefer";
    private static final String APPLIED = "Preference-Applied";

    private final Feed feed;
    private final CloudEvents events = new CloudEvents();
    private final BooleanSupplier ending;

    FeedController(Feed feed, FeedEnding ending) {
        this.feed = feed;
        this.ending = ending::isNear;
    }

    @GetMapping(
            path = PATH,
            produces = {CloudEvents.BATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> after(Viewer viewer, HttpServletRequest request) {
        var parameters = Parameters.of(request, PARAMETERS);
        var after = parameters.number("after", 0, 0, Long.MAX_VALUE);
        var limit = parameters.limit(USUAL_LIMIT, HIGHEST_LIMIT);
        var filter = FeedFilter.of(parameters);
        var grant = FeedGrant.of(viewer);
        var wait = Preference.wait(Collections.list(request.getHeaders(PREFER)));
        var patience = new Patience(wait.orElse(Duration.ZERO), ending);
        var part = feed.after(after, limit, filter, grant, patience);
        var answer = Answers.current(part.reached())
                .eTag(Etags.of("after", after, part.reached(), filter, grant))
                .header(HttpHeaders.LINK, next(part.reached(), limit, filter));
        wait.ifPresent(time -> answer.header(APPLIED, "wait=" + time.toSeconds()));
        return answer.body(events.batch(part.events()));
    }

    private static String next(long reached, int limit, FeedFilter filter) {
        var uri =
                UriComponentsBuilder.fromPath(PATH).queryParam("after", reached).queryParam("limit", limit);
        if (filter.region() != null) uri.queryParam("region", filter.region());
        if (!filter.types().isEmpty()) uri.queryParam("type", String.join(",", filter.types()));
        if (filter.subject() != null) uri.queryParam("subject", filter.subject());
        return "<%s>; rel=\"next\"".formatted(uri.toUriString());
    }
}
