package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.region.RegionQueries;
import org.creativespaces.query.solution.commitment.CommitmentFilter;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.creativespaces.query.space.SpaceQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is going on in one region. */
@Controller
class RegionPage {
    private static final String PART = "region-figures";
    private static final int SPACES = 100;
    private static final int URGENT = 5;

    private final RegionQueries regions;
    private final SpaceQueries spaces;
    private final CommitmentQueries commitments;
    private final Names names;
    private final KeptParts parts;
    private final Past past;

    RegionPage(
            RegionQueries regions,
            SpaceQueries spaces,
            CommitmentQueries commitments,
            Names names,
            KeptParts parts,
            Past past) {
        this.regions = regions;
        this.spaces = spaces;
        this.commitments = commitments;
        this.names = names;
        this.parts = parts;
        this.past = past;
    }

    @GetMapping("/regions/{code}")
    String region(
            @PathVariable("code") String code,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var region = known(code);
        var asOf = past.asked(Addresses.parameters(request));
        model.addAttribute("region", region);
        if (asOf == null) addPresent(region, viewer, request, response, model);
        else addPast(region, viewer, asOf, model);
        return "region";
    }

    private void addPresent(
            Region region, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
        var part = parts.of(
                PART,
                region.code(),
                viewer,
                request,
                response,
                () -> figures(region, regions.dashboard(region, viewer, null), viewer, false));
        model.addAttribute("part", part);
        model.addAttribute("fresh", parts.freshness(part, region.code().value()));
        model.addAttribute("live", region.code());
    }

    private void addPast(Region region, Viewer viewer, AsOf asOf, Model model) {
        var dashboard = regions.dashboard(region, viewer, asOf);
        model.addAllAttributes(figures(region, dashboard, viewer, true));
        model.addAttribute(
                "fresh",
                Freshness.ofPast(
                        dashboard.position(), dashboard.asOf(), region.code().value()));
    }

    /** What stands in lists is of now: a page of the past goes without. */
    private Map<String, Object> figures(Region region, Dashboard dashboard, Viewer viewer, boolean past) {
        var model = new HashMap<String, Object>();
        model.put("region", region);
        model.put("figures", RegionFigures.of(dashboard, names.in(dashboard, viewer)));
        model.put("past", past);
        model.put("follows", Reader.of(viewer).follows());
        model.put("oversees", viewer.oversees(region.code()));
        if (past) return model;
        model.put("spaces", spaces.list(region.code(), viewer, 0, SPACES));
        model.put("urgent", commitments.list(unfinished(region), viewer, 0, URGENT));
        return model;
    }

    private static CommitmentFilter unfinished(Region region) {
        return new CommitmentFilter(CommitmentFilter.Asked.ACTIVE, region.code(), null);
    }

    static Region known(String code) {
        try {
            return Regions.find(new RegionCode(code)).orElseThrow(RequestRefused::notFound);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.notFound();
        }
    }
}
