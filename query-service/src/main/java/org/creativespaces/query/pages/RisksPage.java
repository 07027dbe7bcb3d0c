package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.Skipping;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.risk.RiskFilter;
import org.creativespaces.query.solution.risk.RiskFilter.Asked;
import org.creativespaces.query.solution.risk.RiskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What could go wrong for those who act, the gravest first. */
@Controller
class RisksPage {
    private static final String PATH = "/risks";
    private static final int WORST = 5;

    private final RiskQueries risks;
    private final Clockwork clockwork;

    RisksPage(RiskQueries risks, Clockwork clockwork) {
        this.risks = risks;
        this.clockwork = clockwork;
    }

    @GetMapping(PATH)
    String risks(Viewer viewer, HttpServletRequest request, Model model) {
        var parameters = Addresses.parameters(request);
        var filter = new RiskFilter(
                parameters.region("region"),
                parameters.oneOf("status", Asked.class),
                judged(parameters, "likelihood"),
                judged(parameters, "impact"));
        var part = Skipping.of(parameters);
        var fresh = clockwork.now(filter.region() == null ? "" : filter.region().value());
        var found = risks.list(filter, viewer, part.skip(), part.limit() + 1);
        model.addAttribute("page", part.page(found, PATH, parameters, "region", "status", "likelihood", "impact"));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Asked.values());
        model.addAttribute("regions", Regions.all());
        model.addAttribute("fresh", fresh);
        model.addAttribute("live", fresh.region());
        return "risks";
    }

    private static @Nullable Integer judged(Parameters parameters, String name) {
        return parameters.one(name) == null ? null : (int) parameters.number(name, 1, 1, WORST);
    }
}
