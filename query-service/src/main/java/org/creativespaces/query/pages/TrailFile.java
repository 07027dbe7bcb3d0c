package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.pages.trails.Wanted;
import org.creativespaces.query.trail.Trail.Kind;
import org.creativespaces.query.trail.Trail.Subject;
import org.creativespaces.query.trail.TrailDownload;
import org.creativespaces.query.trail.TrailQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file beside the page of a trail, with the steps that the page was asked for, all of them on one sheet. */
@RestController
class TrailFile {
    private final TrailDownload download;

    TrailFile(TrailQueries trails, LedgerReader ledger) {
        this.download = new TrailDownload(trails, ledger);
    }

    @GetMapping("/{things:solutions|challenges|spaces|organisations}/{id}/trail.csv")
    void csv(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = Wanted.of(request);
        var subject = new Subject(Kind.ofPath(things), Parameters.uuid("id", id));
        download.write(subject, viewer, wanted::admits, response);
    }
}
