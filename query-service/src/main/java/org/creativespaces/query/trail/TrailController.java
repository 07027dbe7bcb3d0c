package org.creativespaces.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.http.Cursor;
import org.creativespaces.query.http.Etags;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.trail.Trail.Kind;
import org.creativespaces.query.trail.Trail.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Trails as JSON, page by page, and as CSV, whole. */
@RestController
@RequestMapping("/api/v1/{things:spaces|organisations|challenges|solutions}/{id}/trail")
class TrailController {
    private static final Set<String> PARAMETERS = Set.of("limit", "after", "format");

    private final TrailQueries trails;
    private final LedgerReader ledger;
    private final JsonMapper json;
    private final TrailDownload download;

    TrailController(TrailQueries trails, LedgerReader ledger, JsonMapper json) {
        this.download = new TrailDownload(trails, ledger);
        this.trails = trails;
        this.ledger = ledger;
        this.json = json;
    }

    /** Part of a trail as it is answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            List<TrailEntry> items,
            boolean withheld,
            @Nullable String next) {}

    @GetMapping(
            params = "format",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Nullable
    ResponseEntity<byte[]> inFormat(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return switch (Parameters.of(request, PARAMETERS).one("format")) {
            case "json" -> json(things, id, viewer, request);
            case "csv" -> csv(things, id, viewer, request, response);
            case null, default -> throw RequestRefused.invalid("format", "must be json or csv");
        };
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletRequest request) {
        var parameters = Parameters.of(request, PARAMETERS);
        var limit = parameters.limit();
        var after = parameters.one("after");
        var from = after == null ? 0 : Cursor.parse(after, 1).number(0);
        var position = ledger.head();
        var trail = trails.part(subject(things, id), viewer, from, limit).orElseThrow(RequestRefused::notFound);
        var body = json.writeValueAsBytes(new Part(trail.entries(), trail.withheld(), next(trail, things, limit)));
        return Answers.current(position)
                .eTag(Etags.ofBody(body))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    @GetMapping(produces = "text/csv")
    @Nullable
    ResponseEntity<byte[]> csv(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.of(request, PARAMETERS);
        download.write(subject(things, id), viewer, response);
        return null;
    }

    private static Subject subject(String things, String id) {
        return new Subject(Kind.ofPath(things), Parameters.uuid("id", id));
    }

    private static @Nullable String next(Trail trail, String things, int limit) {
        var version = trail.next();
        if (version == null) return null;
        return "/api/v1/%s/%s/trail?after=%s&limit=%d"
                .formatted(things, trail.of().id(), Cursor.of(version), limit);
    }
}
