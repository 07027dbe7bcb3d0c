package org.creativespaces.query.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.http.Etags;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The feed by pages of 256 positions each. A full one never changes, so its reader may keep it for good. */
@RestController
class FeedPagesController {
    static final int SIZE = 256;

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Feed feed;
    private final CloudEvents events = new CloudEvents();

    FeedPagesController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping(
            path = "/api/v1/feed/pages/{n}",
            produces = {CloudEvents.BATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> page(@PathVariable("n") String n, Viewer viewer, HttpServletRequest request) {
        Parameters.of(request, Set.of());
        var number = Parameters.number("n", n, 1, Long.MAX_VALUE / SIZE);
        var first = (number - 1) * SIZE;
        var grant = FeedGrant.of(viewer);
        var page = feed.between(first, SIZE, grant);
        if (page.reached() == first) throw RequestRefused.notFound();
        var full = page.reached() == number * SIZE;
        var answer = full ? Answers.forReader(FOR_GOOD) : Answers.current(page.reached());
        answer.eTag(Etags.of("page", number, page.reached(), grant));
        if (full) answer.header(HttpHeaders.LINK, link(number + 1, "next"));
        if (number > 1) answer.header(HttpHeaders.LINK, link(number - 1, "prev"));
        return answer.body(events.batch(page.events()));
    }

    private static String link(long number, String relation) {
        return "</api/v1/feed/pages/%d>; rel=\"%s\"".formatted(number, relation);
    }
}
