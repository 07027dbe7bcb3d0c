package org.creativespaces.query.pages;

import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.LineageQueries;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.space.SpaceQueries;
import org.creativespaces.query.space.SpaceView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One solution: what it says, where people stand, whether it is agreed, and what became of it. */
@Controller
class SolutionPage {
    private final SolutionQueries solutions;
    private final LineageQueries lineages;
    private final ChallengeQueries challenges;
    private final SpaceQueries spaces;

    SolutionPage(SolutionQueries solutions, LineageQueries lineages, ChallengeQueries challenges, SpaceQueries spaces) {
        this.solutions = solutions;
        this.lineages = lineages;
        this.challenges = challenges;
        this.spaces = spaces;
    }

    @GetMapping("/solutions/{id}")
    String solution(@PathVariable("id") String id, Viewer viewer, Model model) {
        var solution =
                solutions.find(SolutionId.of(Parameters.uuid("id", id)), viewer).orElseThrow(RequestRefused::notFound);
        model.addAttribute("solution", solution);
        model.addAttribute("lineage", lineages.find(solution.id(), viewer).orElseThrow(RequestRefused::notFound));
        model.addAttribute("challenges", challenges.find(solution.challengeIds(), viewer));
        model.addAttribute("region", Regions.find(solution.regionCode()).orElseThrow(RequestRefused::notFound));
        model.addAttribute(
                "spaceTitle",
                spaces.find(solution.spaceId(), viewer).map(SpaceView::title).orElse(""));
        return "solution";
    }
}
