package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Regions;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.space.SpaceQueries;
import org.creativespaces.query.space.SpaceView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** One challenge: what is told of it, side by side, and which solutions answer to it. */
@Controller
class ChallengePage {
    private final ChallengeQueries challenges;
    private final SpaceQueries spaces;
    private final SolutionList solutions;
    private final Names names;

    ChallengePage(ChallengeQueries challenges, SpaceQueries spaces, SolutionList solutions, Names names) {
        this.names = names;
        this.challenges = challenges;
        this.spaces = spaces;
        this.solutions = solutions;
    }

    /** The narratives of one kind. */
    public record Side(NarrativeKind kind, List<NarrativeView> narratives) {}

    @GetMapping("/challenges/{id}")
    String challenge(@PathVariable("id") String id, Viewer viewer, HttpServletRequest request, Model model) {
        var after = Addresses.parameters(request).one("after");
        var challenge = challenges
                .find(ChallengeId.of(Parameters.uuid("id", id)), viewer)
                .orElseThrow(RequestRefused::notFound);
        model.addAttribute("challenge", challenge);
        model.addAttribute("sides", sides(challenge));
        model.addAttribute("names", names.of(organisations(challenge), viewer));
        model.addAttribute("region", Regions.find(challenge.regionCode()).orElseThrow(RequestRefused::notFound));
        model.addAttribute(
                "spaceTitle",
                spaces.find(challenge.spaceId(), viewer).map(SpaceView::title).orElse(""));
        var filter = new SolutionFilter(null, null, null, challenge.id(), null, Order.ACTS);
        solutions.add(filter, viewer, after, UriComponentsBuilder.fromPath("/challenges/" + challenge.id()), model);
        return "challenge";
    }

    private static List<OrganisationId> organisations(ChallengeView challenge) {
        return challenge.narratives().stream()
                .flatMap(narrative -> Stream.ofNullable(narrative.author().organisation()))
                .toList();
    }

    static List<Side> sides(ChallengeView challenge) {
        return Arrays.stream(NarrativeKind.values())
                .map(kind -> new Side(
                        kind,
                        challenge.narratives().stream()
                                .filter(narrative -> narrative.kind() == kind)
                                .toList()))
                .filter(side -> !side.narratives().isEmpty())
                .toList();
    }
}
