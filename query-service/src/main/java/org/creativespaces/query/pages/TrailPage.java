package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationQueries;
import org.creativespaces.query.trail.Trail;
import org.creativespaces.query.trail.Trail.Subject;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.TrailQueries;
import org.creativespaces.query.trail.What;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a solution, a challenge or a space came to be what it is, step by step. */
@Controller
class TrailPage {
    private static final int STEPS = 200;

    private final TrailQueries trails;
    private final OrganisationQueries organisations;

    TrailPage(TrailQueries trails, OrganisationQueries organisations) {
        this.trails = trails;
        this.organisations = organisations;
    }

    @GetMapping("/{things:solutions|challenges|spaces}/{id}/trail")
    String trail(
            @PathVariable("things") String things,
            @PathVariable("id") String id,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var after = Parameters.of(request, Set.of("after")).number("after", 0, 0, Long.MAX_VALUE);
        var subject = subject(things, Parameters.uuid("id", id));
        var trail = trails.part(subject, viewer, after, STEPS).orElseThrow(RequestRefused::notFound);
        model.addAttribute("things", things);
        model.addAttribute("id", subject.id());
        model.addAttribute("trail", trail);
        model.addAttribute("after", after);
        model.addAttribute("names", names(trail, viewer));
        addBeginning(subject, viewer, model);
        return "trail";
    }

    private static Subject subject(String things, String id) {
        return switch (things) {
            case "solutions" -> Subject.of(SolutionId.of(id));
            case "challenges" -> Subject.of(ChallengeId.of(id));
            default -> Subject.of(SpaceId.of(id));
        };
    }

    /** What the organisations are called that act on this part of the trail. */
    private Map<OrganisationId, String> names(Trail trail, Viewer viewer) {
        var names = new HashMap<OrganisationId, String>();
        trail.entries().stream()
                .map(TrailEntry::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> organisations.find(id, viewer).ifPresent(found -> names.put(id, found.name())));
        return names;
    }

    /** The first step names the thing and its region on every part of the trail. */
    private void addBeginning(Subject subject, Viewer viewer, Model model) {
        var first = trails.part(subject, viewer, 0, 1).orElseThrow(RequestRefused::notFound);
        switch (first.entries().getFirst().what()) {
            case What.Proposed began -> add(began.title(), began.region(), model);
            case What.Raised began -> add(began.title(), began.region(), model);
            case What.Opened began -> add(began.title(), began.region(), model);
            case null, default -> throw RequestRefused.notFound();
        }
    }

    private static void add(String title, RegionCode region, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("region", Regions.find(region).orElseThrow(RequestRefused::notFound));
    }
}
