package org.creativespaces.query.feed;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The feed by push. Each follower has a thread of their own, a virtual one. */
@RestController
class FeedStreamController {
    private static final Logger log = LoggerFactory.getLogger(FeedStreamController.class);
    private static final Set<String> PARAMETERS = Set.of("after", "region", "type", "subject");
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final FeedStream stream;

    FeedStreamController(FeedStream stream, MeterRegistry meters) {
        this.stream = stream;
        Gauge.builder("creativespaces.feed.followers", stream, FeedStream::followers)
                .description("who is being sent the feed as it comes")
                .register(meters);
        Gauge.builder("creativespaces.feed.lag", stream, FeedStream::lag)
                .description("events that the follower who is furthest behind has not come past")
                .register(meters);
        FunctionCounter.builder("creativespaces.feed.sent", stream, FeedStream::sent)
                .description("events sent to all followers together")
                .register(meters);
    }

    @GetMapping(path = "/api/v1/feed/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = Parameters.of(request, PARAMETERS);
        var wish = new FeedStream.Wish(after(parameters, request), FeedFilter.of(parameters), FeedGrant.of(viewer));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        // Proxies that gather answers before they pass them on would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            stream.send(wish, response.getOutputStream());
        } catch (IOException | LedgerUnavailable e) {
            log.debug("a stream ended: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client that resumes says by itself what it saw last, whatever its address says. */
    private static long after(Parameters parameters, HttpServletRequest request) {
        var seen = request.getHeader(LAST_EVENT_ID);
        return seen == null || seen.isEmpty()
                ? parameters.number("after", 0, 0, Long.MAX_VALUE)
                : Parameters.number(LAST_EVENT_ID, seen, 0, Long.MAX_VALUE);
    }
}
