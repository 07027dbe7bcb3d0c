package org.creativespaces.query.solution;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LineageController {
    private final LineageQueries lineages;
    private final Positions positions;
    private final JsonAnswers answers;

    LineageController(LineageQueries lineages, Positions positions, JsonAnswers answers) {
        this.lineages = lineages;
        this.positions = positions;
        this.answers = answers;
    }

    @GetMapping(SolutionReadController.PATH + "/{id}/lineage")
    ResponseEntity<byte[]> lineage(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request) {
        Parameters.of(request, Set.of());
        var solution = SolutionId.of(Parameters.uuid("id", id));
        var position = positions.lowest();
        return answers.current(position, lineages.find(solution, viewer).orElseThrow(RequestRefused::notFound));
    }
}
