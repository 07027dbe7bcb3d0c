package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.region.ActQueries;
import org.creativespaces.query.region.ActQueries.Act;
import org.creativespaces.query.region.ActsBehind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The single acts behind a figure of a region, for everybody: each leads to its step in the trail. */
@Controller
class ActsPage {
    private static final int AT_ONCE = 50;

    private final ActQueries acts;
    private final Names names;
    private final Past past;

    ActsPage(ActQueries acts, Names names, Past past) {
        this.acts = acts;
        this.names = names;
        this.past = past;
    }

    @GetMapping("/regions/{code}/acts")
    String acts(@PathVariable("code") String code, Viewer viewer, HttpServletRequest request, Model model) {
        var region = RegionPage.known(code);
        var parameters = Addresses.parameters(request);
        var asked = ActsAsked.of(parameters, region, viewer);
        var found = acts.list(region, asked.filter(), viewer, past.asked(parameters), asked.before(), AT_ONCE);
        var here = "/regions/" + code + "/acts";
        model.addAttribute("region", region);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("names", names.of(organisations(found.acts()), viewer));
        model.addAttribute("figures", ActsBehind.values());
        model.addAttribute("oversees", viewer.oversees(region.code()));
        model.addAttribute("constituencies", Constituency.values());
        model.addAttribute("whole", asked.address(here, false, null));
        model.addAttribute("file", asked.address(here + ".csv", true, null));
        model.addAttribute("first", asked.before() == null ? null : asked.address(here, true, null));
        model.addAttribute("next", found.before() == null ? null : asked.address(here, true, found.before()));
        return "acts";
    }

    private static Collection<OrganisationId> organisations(Collection<Act> acts) {
        return acts.stream()
                .map(act -> act.told().organisationId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
