package org.creativespaces.query.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.http.Sheets;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.trail.Trail.Subject;

/** A trail as a file for spreadsheets, written as it is read, so that no trail is too long. */
public record TrailDownload(TrailQueries trails, LedgerReader ledger) {
    void write(Subject subject, Viewer viewer, HttpServletResponse response) throws IOException {
        write(subject, viewer, step -> true, response);
    }

    /** Those of its steps that are wanted; nothing is written if there is no such trail for the reader. */
    public void write(Subject subject, Viewer viewer, Predicate<TrailEntry> wanted, HttpServletResponse response)
            throws IOException {
        var position = ledger.head();
        var entries = trails.whole(subject, viewer).orElseThrow(RequestRefused::notFound);
        try (var out = Sheets.begin(response, position, "trail-" + subject.id())) {
            var csv = new TrailCsv(out);
            entries.filter(wanted).forEach(csv::write);
        }
    }
}
