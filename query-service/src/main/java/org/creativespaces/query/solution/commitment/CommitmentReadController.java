package org.creativespaces.query.solution.commitment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.Skipping;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.solution.commitment.CommitmentFilter.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CommitmentReadController.PATH)
class CommitmentReadController {
    static final String PATH = "/api/v1/commitments";

    private final CommitmentQueries commitments;
    private final Positions positions;
    private final JsonAnswers answers;

    CommitmentReadController(CommitmentQueries commitments, Positions positions, JsonAnswers answers) {
        this.commitments = commitments;
        this.positions = positions;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("status", "region", "organisation", "limit", "after"));
        var organisation = parameters.uuid("organisation");
        var filter = new CommitmentFilter(
                parameters.oneOfWords("status", Asked.class),
                parameters.region("region"),
                organisation == null ? null : OrganisationId.of(organisation));
        var part = Skipping.of(parameters);
        var position = positions.lowest();
        var found = commitments.list(filter, viewer, part.skip(), part.limit() + 1);
        return answers.current(position, part.page(found, PATH, parameters, "status", "region", "organisation"));
    }
}
