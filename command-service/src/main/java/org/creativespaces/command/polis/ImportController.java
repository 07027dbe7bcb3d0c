package org.creativespaces.command.polis;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Fault;
import org.creativespaces.command.http.FieldError;
import org.creativespaces.command.http.Rejected;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.identity.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes exports and tells how their import goes on. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ImportController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {
    static final String PATH = "/api/v1/imports";

    private final ImportJobs jobs;
    private final Desk desk;

    ImportController(ImportJobs jobs, Desk desk) {
        this.jobs = jobs;
        this.desk = desk;
    }

    @PostMapping(path = "/polis", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> upload(Caller caller, HttpServletRequest request) throws IOException, ServletException {
        var upload = Upload.of(request.getParts());
        if (!caller.self().administers(upload.region())) {
            throw new Refused(Reason.NOT_PERMITTED, "Only organisers of the region import into it.");
        }
        var order = new ImportOrder(caller.actor(), upload.region(), upload.title(), null, upload.files());
        var plan = plan(order);
        var key = desk.idOf(caller, request, upload.print());
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var job = jobs.submit(id, order, plan);
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(ImportView.of(job));
    }

    @GetMapping("/{id}")
    ImportView tell(Caller caller, @PathVariable UUID id) {
        return jobs.find(id)
                .filter(job -> caller.is(Role.AUDITOR) || caller.self().administers(job.region()))
                .map(ImportView::of)
                .orElseThrow(() -> Rejected.because(Fault.NOT_FOUND));
    }

    private ImportRun plan(ImportOrder order) {
        try {
            return jobs.plan(order);
        } catch (NotAnExport refused) {
            throw Rejected.fields(
                    refused.problems().stream().map(ImportController::error).toList());
        }
    }

    private static FieldError error(Problem problem) {
        return new FieldError(
                problem.file(),
                problem.line() == 0 ? problem.message() : "line " + problem.line() + ": " + problem.message());
    }
}
