package org.creativespaces.query.challenge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.ChallengeId;
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
@RequestMapping(ChallengeReadController.PATH)
class ChallengeReadController {
    static final String PATH = "/api/v1/challenges";

    private final ChallengeQueries challenges;
    private final Positions positions;
    private final Freshness freshness;
    private final JsonAnswers answers;

    ChallengeReadController(
            ChallengeQueries challenges, Positions positions, Freshness freshness, JsonAnswers answers) {
        this.challenges = challenges;
        this.positions = positions;
        this.freshness = freshness;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        var parameters = Parameters.of(request, Set.of("region", "space", "limit", "after"));
        var region = parameters.region("region");
        var space = parameters.uuid("space");
        var part = Skipping.of(parameters);
        var position = positions.lowest();
        var found = challenges.list(
                region, space == null ? null : SpaceId.of(space), viewer, part.skip(), part.limit() + 1);
        return answers.current(position, part.page(found, PATH, parameters, "region", "space"));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request)
            throws InterruptedException {
        var parameters = Parameters.of(request, Set.of(Freshness.MIN_VERSION));
        var challenge = ChallengeId.of(Parameters.uuid("id", id));
        freshness.awaitVersion(challenge.toString(), parameters);
        var position = positions.lowest();
        return answers.current(position, challenges.find(challenge, viewer).orElseThrow(RequestRefused::notFound));
    }
}
