package org.creativespaces.query.region;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Page;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RegionController {
    private final RegionQueries regions;
    private final Positions positions;
    private final JsonAnswers answers;

    RegionController(RegionQueries regions, Positions positions, JsonAnswers answers) {
        this.regions = regions;
        this.positions = positions;
        this.answers = answers;
    }

    @GetMapping("/regions")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Parameters.of(request, Set.of());
        var position = positions.lowest();
        return answers.current(position, new Page<>(regions.regions(), null));
    }

    @GetMapping("/regions/{code}/dashboard")
    ResponseEntity<Dashboard> ofRegion(@PathVariable("code") String code, Viewer viewer, HttpServletRequest request) {
        var region = Regions.all().stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(RequestRefused::notFound);
        return dashboard(region, viewer, request);
    }

    @GetMapping("/dashboard")
    ResponseEntity<Dashboard> national(Viewer viewer, HttpServletRequest request) {
        return dashboard(null, viewer, request);
    }

    /** Says when it was answered, so that no two answers are alike and an entity tag would serve nobody. */
    private ResponseEntity<Dashboard> dashboard(@Nullable Region region, Viewer viewer, HttpServletRequest request) {
        Parameters.of(request, Set.of());
        var dashboard = regions.dashboard(region, viewer);
        return Answers.current(dashboard.position()).body(dashboard);
    }
}
