package org.creativespaces.query.solution;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.http.Cursor;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Page;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.projection.Freshness;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SolutionReadController.PATH)
class SolutionReadController {
    static final String PATH = "/api/v1/solutions";
    private static final List<String> FILTERS = List.of("region", "space", "stage", "challenge", "q", "sort");
    private static final Set<String> LISTING =
            Set.of("region", "space", "stage", "challenge", "q", "sort", "limit", "after");
    private static final int LONGEST_SEARCH = 200;

    private final SolutionQueries solutions;
    private final Past past;
    private final Positions positions;
    private final Freshness freshness;
    private final JsonAnswers answers;

    SolutionReadController(
            SolutionQueries solutions, Past past, Positions positions, Freshness freshness, JsonAnswers answers) {
        this.solutions = solutions;
        this.past = past;
        this.positions = positions;
        this.freshness = freshness;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        var parameters = Parameters.of(request, LISTING);
        var filter = filter(parameters);
        var limit = parameters.limit();
        var after = parameters.one("after");
        var from = after == null ? null : Cursor.parse(after, 1).part(0);
        var position = positions.lowest();
        var cards = solutions.list(filter, viewer, from, limit);
        return answers.current(position, new Page<>(cards.items(), next(cards.next(), parameters, limit)));
    }

    private static SolutionFilter filter(Parameters parameters) {
        var space = parameters.uuid("space");
        var challenge = parameters.uuid("challenge");
        var text = parameters.one("q");
        if (text != null && text.length() > LONGEST_SEARCH) {
            throw RequestRefused.invalid("q", "must have at most " + LONGEST_SEARCH + " characters");
        }
        return new SolutionFilter(
                parameters.region("region"),
                space == null ? null : SpaceId.of(space),
                parameters.oneOf("stage", Stage.class),
                challenge == null ? null : ChallengeId.of(challenge),
                text == null || text.isBlank() ? null : text.strip(),
                order(parameters.one("sort")));
    }

    private static Order order(@Nullable String sort) {
        return switch (sort) {
            case null -> Order.NEWEST;
            case "newest" -> Order.NEWEST;
            case "acts" -> Order.ACTS;
            default -> throw RequestRefused.invalid("sort", "must be newest or acts");
        };
    }

    private static @Nullable String next(@Nullable String last, Parameters parameters, int limit) {
        return last == null ? null : parameters.rest(PATH, Cursor.of(last), limit, FILTERS);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request)
            throws InterruptedException {
        var parameters = Parameters.of(request, Set.of(Freshness.MIN_VERSION, AsOf.PARAMETER));
        var solution = SolutionId.of(Parameters.uuid("id", id));
        var asOf = past.asked(parameters);
        freshness.awaitVersion(solution.toString(), parameters);
        if (asOf != null) return then(solution, viewer, asOf);
        var position = positions.lowest();
        return answers.current(position, solutions.find(solution, viewer).orElseThrow(RequestRefused::notFound));
    }

    private ResponseEntity<byte[]> then(SolutionId solution, Viewer viewer, AsOf asOf) {
        var seen = solutions.find(solution, viewer, asOf).orElseThrow(RequestRefused::notFound);
        return answers.current(seen.position(), seen.solution());
    }
}
