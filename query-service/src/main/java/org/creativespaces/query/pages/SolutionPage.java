package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.solution.LineageQueries;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.solution.SolutionQueries.Seen;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.space.SpaceQueries;
import org.creativespaces.query.space.SpaceView;
import org.jspecify.annotations.Nullable;
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
    private final Past past;
    private final Clockwork clockwork;

    SolutionPage(
            SolutionQueries solutions,
            LineageQueries lineages,
            ChallengeQueries challenges,
            SpaceQueries spaces,
            Past past,
            Clockwork clockwork) {
        this.clockwork = clockwork;
        this.past = past;
        this.solutions = solutions;
        this.lineages = lineages;
        this.challenges = challenges;
        this.spaces = spaces;
    }

    @GetMapping("/solutions/{id}")
    String solution(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request, Model model) {
        var asOf = past.asked(Addresses.parameters(request));
        var before = clockwork.now("");
        var solution = find(SolutionId.of(Parameters.uuid("id", id)), viewer, asOf);
        model.addAttribute("solution", solution);
        var region = solution.regionCode().value();
        var then = solution.asOf();
        model.addAttribute(
                "fresh",
                then == null ? before.of(region) : Freshness.ofPast(past.positionAt(new AsOf(then)), then, region));
        model.addAttribute("live", then == null ? region : null);
        model.addAttribute("lineage", lineages.find(solution.id(), viewer).orElseThrow(RequestRefused::notFound));
        model.addAttribute("challenges", challenges.find(solution.challengeIds(), viewer));
        model.addAttribute("region", Regions.find(solution.regionCode()).orElseThrow(RequestRefused::notFound));
        model.addAttribute(
                "spaceTitle",
                spaces.find(solution.spaceId(), viewer).map(SpaceView::title).orElse(""));
        return "solution";
    }

    private SolutionView find(SolutionId id, Viewer viewer, @Nullable AsOf asOf) {
        var found = asOf == null
                ? solutions.find(id, viewer)
                : solutions.find(id, viewer, asOf).map(Seen::solution);
        return found.orElseThrow(RequestRefused::notFound);
    }
}
