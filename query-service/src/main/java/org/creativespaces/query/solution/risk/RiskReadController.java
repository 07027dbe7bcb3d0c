package org.creativespaces.query.solution.risk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.Skipping;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.solution.risk.RiskFilter.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RiskReadController.PATH)
class RiskReadController {
    static final String PATH = "/api/v1/risks";

    private final RiskQueries risks;
    private final Positions positions;
    private final JsonAnswers answers;

    RiskReadController(RiskQueries risks, Positions positions, JsonAnswers answers) {
        this.risks = risks;
        this.positions = positions;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("region", "status", "limit", "after"));
        var filter = new RiskFilter(parameters.region("region"), parameters.oneOfWords("status", Asked.class));
        var part = Skipping.of(parameters);
        var position = positions.lowest();
        var found = risks.list(filter, viewer, part.skip(), part.limit() + 1);
        return answers.current(position, part.page(found, PATH, parameters, "region", "status"));
    }
}
