package org.creativespaces.query.space;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.SpaceId;
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
@RequestMapping("/api/v1/spaces")
class SpaceReadController {
    private final SpaceQueries spaces;
    private final Positions positions;
    private final Freshness freshness;
    private final JsonAnswers answers;

    SpaceReadController(SpaceQueries spaces, Positions positions, Freshness freshness, JsonAnswers answers) {
        this.spaces = spaces;
        this.positions = positions;
        this.freshness = freshness;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("region", "limit", "after"));
        var region = parameters.region("region");
        var part = Skipping.of(parameters);
        var position = positions.lowest();
        var found = spaces.list(region, viewer, part.skip(), part.limit() + 1);
        return answers.current(position, part.page(found, "/api/v1/spaces", parameters, "region"));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request)
            throws InterruptedException {
        var parameters = Parameters.of(request, Set.of(Freshness.MIN_VERSION));
        var space = SpaceId.of(Parameters.uuid("id", id));
        freshness.awaitVersion(space.toString(), parameters);
        var position = positions.lowest();
        return answers.current(position, spaces.find(space, viewer).orElseThrow(RequestRefused::notFound));
    }
}
