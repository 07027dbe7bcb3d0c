package org.creativespaces.query.region;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
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
    private static final Set<String> KNOWN = Set.of(AsOf.PARAMETER);

    private final RegionQueries regions;
    private final KeptDashboards dashboards;
    private final Past past;
    private final JsonAnswers answers;

    RegionController(RegionQueries regions, KeptDashboards dashboards, Past past, JsonAnswers answers) {
        this.regions = regions;
        this.dashboards = dashboards;
        this.past = past;
        this.answers = answers;
    }

    @GetMapping("/regions")
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        var cards = regions.regions(viewer, past.asked(Parameters.of(request, KNOWN)));
        return answers.current(cards.position(), cards);
    }

    @GetMapping("/regions/{code}/dashboard")
    ResponseEntity<byte[]> ofRegion(@PathVariable("code") String code, Viewer viewer, HttpServletRequest request) {
        var region = Regions.all().stream()
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(RequestRefused::notFound);
        return dashboard(region, viewer, request);
    }

    @GetMapping("/dashboard")
    ResponseEntity<byte[]> national(Viewer viewer, HttpServletRequest request) {
        return dashboard(null, viewer, request);
    }

    private ResponseEntity<byte[]> dashboard(@Nullable Region region, Viewer viewer, HttpServletRequest request) {
        var asOf = past.asked(Parameters.of(request, KNOWN));
        if (asOf == null) return dashboards.dashboard(region, viewer);
        var dashboard = regions.dashboard(region, viewer, asOf);
        return answers.current(dashboard.position(), dashboard);
    }
}
