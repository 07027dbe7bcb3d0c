package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.trail.Trail;
import org.creativespaces.query.trail.TrailQueries;
import org.creativespaces.query.trail.What;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How one solution emerged, step by step. */
@Controller
class TrailPage {
    private static final int STEPS = 200;

    private final TrailQueries trails;

    TrailPage(TrailQueries trails) {
        this.trails = trails;
    }

    @GetMapping("/solutions/{id}/trail")
    String trail(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request, Model model) {
        var after = Parameters.of(request, Set.of("after")).number("after", 0, 0, Long.MAX_VALUE);
        var subject = Trail.Subject.of(SolutionId.of(Parameters.uuid("id", id)));
        var trail = trails.part(subject, viewer, after, STEPS).orElseThrow(RequestRefused::notFound);
        model.addAttribute("id", subject.id());
        model.addAttribute("trail", trail);
        model.addAttribute("after", after);
        addProposal(subject, viewer, model);
        return "trail";
    }

    /** The first step names the solution and its region on every part of the trail. */
    private void addProposal(Trail.Subject subject, Viewer viewer, Model model) {
        var first = trails.part(subject, viewer, 0, 1).orElseThrow(RequestRefused::notFound);
        if (!(first.entries().getFirst().what() instanceof What.Proposed proposed)) throw RequestRefused.notFound();
        model.addAttribute("title", proposed.title());
        model.addAttribute("region", Regions.find(proposed.region()).orElseThrow(RequestRefused::notFound));
    }
}
