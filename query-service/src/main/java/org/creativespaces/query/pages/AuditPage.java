package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.query.feed.Glance;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionCard;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What organisers and auditors begin with: the trails of what was decided, and what was recorded last. */
@Controller
class AuditPage {
    private static final int EVENTS = 50;
    private static final int DECIDED = 25;

    private final Glance glance;
    private final SolutionQueries solutions;
    private final Clockwork clockwork;

    AuditPage(Glance glance, SolutionQueries solutions, Clockwork clockwork) {
        this.glance = glance;
        this.solutions = solutions;
        this.clockwork = clockwork;
    }

    /** Whoever is neither is told so, and how to sign in as who is. */
    @GetMapping("/audit")
    String audit(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Reader.of(viewer).audits()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return "audit-closed";
        }
        var region = Addresses.parameters(request).region("region");
        model.addAttribute("fresh", clockwork.now(Clockwork.EVERYTHING));
        model.addAttribute("live", Clockwork.EVERYTHING);
        model.addAttribute("asked", region);
        model.addAttribute("regions", Regions.all());
        model.addAttribute("decided", decided(region, viewer));
        model.addAttribute("withheld", withheld(region, viewer));
        model.addAttribute("events", glance.latest(viewer, EVENTS));
        return "audit";
    }

    /** Those that came to an agreement or further, the furthest first. */
    private List<SolutionCard> decided(@Nullable RegionCode region, Viewer viewer) {
        return Stream.of(
                        Stage.ADOPTED,
                        Stage.CIRCULATED,
                        Stage.PROVEN,
                        Stage.NOT_PROVEN,
                        Stage.IN_TRIAL,
                        Stage.COMMITTED,
                        Stage.AGREED)
                .flatMap(stage -> list(region, stage, viewer).stream())
                .limit(DECIDED)
                .toList();
    }

    private List<SolutionCard> withheld(@Nullable RegionCode region, Viewer viewer) {
        return list(region, Stage.WITHHELD, viewer);
    }

    private List<SolutionCard> list(@Nullable RegionCode region, Stage stage, Viewer viewer) {
        var filter = new SolutionFilter(region, null, stage, null, null, Order.NEWEST);
        return solutions.list(filter, viewer, null, DECIDED).items();
    }
}
