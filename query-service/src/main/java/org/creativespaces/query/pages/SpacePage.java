package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.space.SpaceQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** One space: its purpose, its rules, the challenges it explores and what was proposed in it. */
@Controller
class SpacePage {
    private static final int CHALLENGES = 100;

    private final SpaceQueries spaces;
    private final ChallengeQueries challenges;
    private final SolutionList solutions;
    private final Names names;

    SpacePage(SpaceQueries spaces, ChallengeQueries challenges, SolutionList solutions, Names names) {
        this.names = names;
        this.spaces = spaces;
        this.challenges = challenges;
        this.solutions = solutions;
    }

    @GetMapping("/spaces/{id}")
    String space(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request, Model model) {
        var after = Addresses.parameters(request).one("after");
        var space = spaces.find(SpaceId.of(Parameters.uuid("id", id)), viewer).orElseThrow(RequestRefused::notFound);
        model.addAttribute("space", space);
        model.addAttribute("hosts", names.of(space.hosts(), viewer));
        model.addAttribute("region", Regions.find(space.regionCode()).orElseThrow(RequestRefused::notFound));
        model.addAttribute("challenges", challenges.list(null, space.id(), viewer, 0, CHALLENGES));
        var filter = new SolutionFilter(null, space.id(), null, null, null, Order.ACTS);
        solutions.add(filter, viewer, after, UriComponentsBuilder.fromPath("/spaces/" + space.id()), model);
        return "space";
    }
}
