package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.region.RegionQueries;
import org.creativespaces.query.space.SpaceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is going on in one region. */
@Controller
class RegionPage {
    private static final int SPACES = 100;

    private final RegionQueries regions;
    private final SpaceQueries spaces;
    private final SolutionList solutions;
    private final Past past;

    RegionPage(RegionQueries regions, SpaceQueries spaces, SolutionList solutions, Past past) {
        this.past = past;
        this.regions = regions;
        this.spaces = spaces;
        this.solutions = solutions;
    }

    @GetMapping("/regions/{code}")
    String region(@PathVariable("code") String code, Viewer viewer, HttpServletRequest request, Model model) {
        var parameters = Parameters.of(request, Set.of("after", AsOf.PARAMETER));
        var asOf = past.asked(parameters);
        var region = known(code);
        var dashboard = regions.dashboard(region, viewer, asOf);
        model.addAttribute("region", region);
        model.addAttribute("figures", RegionFigures.of(dashboard));
        if (asOf == null) addLists(region, viewer, parameters.one("after"), model);
        else model.addAttribute("asOf", dashboard.asOf());
        return "region";
    }

    /** What stands in them now: a page of the past goes without. */
    private void addLists(Region region, Viewer viewer, @Nullable String after, Model model) {
        model.addAttribute("spaces", spaces.list(region.code(), viewer, 0, SPACES));
        solutions.add(region.code(), null, null, viewer, after, "/regions/" + region.code(), model);
    }

    private static Region known(String code) {
        try {
            return Regions.find(new RegionCode(code)).orElseThrow(RequestRefused::notFound);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.notFound();
        }
    }
}
