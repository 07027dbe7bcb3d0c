package org.creativespaces.query.pages;

import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.space.SpaceQueries;
import org.creativespaces.query.space.SpaceView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One solution: what it says, where people stand, whether it is agreed. */
@Controller
class SolutionPage {
    private final SolutionQueries solutions;
    private final SpaceQueries spaces;

    SolutionPage(SolutionQueries solutions, SpaceQueries spaces) {
        this.solutions = solutions;
        this.spaces = spaces;
    }

    @GetMapping("/solutions/{id}")
    String solution(@PathVariable("id") String id, Viewer viewer, Model model) {
        var solution =
                solutions.find(SolutionId.of(Parameters.uuid("id", id)), viewer).orElseThrow(RequestRefused::notFound);
        model.addAttribute("solution", solution);
        model.addAttribute("region", Regions.find(solution.regionCode()).orElseThrow(RequestRefused::notFound));
        model.addAttribute(
                "spaceTitle",
                spaces.find(solution.spaceId(), viewer).map(SpaceView::title).orElse(""));
        return "solution";
    }
}
