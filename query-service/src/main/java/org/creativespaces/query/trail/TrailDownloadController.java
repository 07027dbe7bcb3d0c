package org.creativespaces.query.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.trail.Trail.Kind;
import org.creativespaces.query.trail.Trail.Subject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file beside the page of a trail, for whoever is signed in on the pages. */
@RestController
class TrailDownloadController {
    private final TrailDownload download;

    TrailDownloadController(TrailQueries trails, LedgerReader ledger) {
        this.download = new TrailDownload(trails, ledger);
    }

    @GetMapping("/{things:solutions|challenges|spaces|organisations}/{id}/trail.csv")
    void csv(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        download.write(new Subject(Kind.ofPath(things), Parameters.uuid("id", id)), viewer, response);
    }
}
