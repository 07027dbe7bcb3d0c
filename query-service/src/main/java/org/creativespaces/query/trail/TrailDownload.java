package org.creativespaces.query.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.trail.Trail.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A trail as a file for spreadsheets, written as it is read, so that no trail is too long. */
public record TrailDownload(TrailQueries trails, LedgerReader ledger) {
    private static final MediaType CSV =
            MediaType.parseMediaType("text/csv;charset=" + StandardCharsets.UTF_8 + ";header=present");

    void write(Subject subject, Viewer viewer, HttpServletResponse response) throws IOException {
        write(subject, viewer, step -> true, response);
    }

    /** Those of its steps that are wanted; nothing is written if there is no such trail for the reader. */
    public void write(Subject subject, Viewer viewer, Predicate<TrailEntry> wanted, HttpServletResponse response)
            throws IOException {
        var position = ledger.head();
        var entries = trails.whole(subject, viewer).orElseThrow(RequestRefused::notFound);
        var headers = Answers.current(position).contentType(CSV).build().getHeaders();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail-%s.csv\"".formatted(subject.id()));
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            var csv = new TrailCsv(out);
            entries.filter(wanted).forEach(csv::write);
        }
    }
}
