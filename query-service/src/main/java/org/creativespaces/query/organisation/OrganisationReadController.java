package org.creativespaces.query.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.http.Skipping;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Freshness;
import org.creativespaces.query.projection.Positions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(OrganisationReadController.PATH)
class OrganisationReadController {
    static final String PATH = "/api/v1/organisations";

    private final OrganisationQueries organisations;
    private final Positions positions;
    private final Freshness freshness;
    private final JsonAnswers answers;

    OrganisationReadController(
            OrganisationQueries organisations, Positions positions, Freshness freshness, JsonAnswers answers) {
        this.organisations = organisations;
        this.positions = positions;
        this.freshness = freshness;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("region", "limit", "after"));
        var region = parameters.region("region");
        var part = Skipping.of(parameters);
        var position = positions.lowest();
        var found = organisations.list(region, part.skip(), part.limit() + 1);
        return answers.current(position, part.page(found, PATH, parameters, "region"));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request)
            throws InterruptedException {
        var parameters = Parameters.of(request, Set.of(Freshness.MIN_VERSION));
        var organisation = OrganisationId.of(Parameters.uuid("id", id));
        freshness.awaitVersion(organisation.toString(), parameters);
        var position = positions.lowest();
        return answers.current(
                position, organisations.find(organisation, viewer).orElseThrow(RequestRefused::notFound));
    }
}
