package org.creativespaces.query.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.creativespaces.query.http.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages that are looked at when they have changed, by server-sent events, to anybody; each on a virtual thread. */
@RestController
class LiveController {
    private static final Logger log = LoggerFactory.getLogger(LiveController.class);
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String COME_AGAIN_SECONDS = "60";

    private final Onlookers onlookers;

    LiveController(Onlookers onlookers, MeterRegistry meters) {
        this.onlookers = onlookers;
        meters.gauge("creativespaces.live.onlookers", onlookers, Onlookers::count);
    }

    @GetMapping("/live")
    void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var after = after(request);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (HttpMethod.HEAD.matches(request.getMethod())) return;
        var from = request.getRemoteAddr();
        if (!onlookers.enter(from)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.getOutputStream().write(": too many look on just now\n\n".getBytes(US_ASCII));
            return;
        }
        try {
            onlookers.send(after, response.getOutputStream());
        } catch (IOException e) {
            log.debug("an onlooker is gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            onlookers.leave(from);
        }
    }

    /** What the page has taken into account; a browser that resumes says by itself what it saw last. */
    private static long after(HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("after"));
        var seen = request.getHeader(LAST_EVENT_ID);
        return seen == null || seen.isEmpty()
                ? parameters.number("after", 0, 0, Long.MAX_VALUE)
                : Parameters.number(LAST_EVENT_ID, seen, 0, Long.MAX_VALUE);
    }
}
