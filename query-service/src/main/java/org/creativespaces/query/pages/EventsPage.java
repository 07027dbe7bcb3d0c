package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.creativespaces.query.feed.Glance;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The events behind a figure, for those who may follow the feed: what the same question to it answers, to be read. */
@Controller
class EventsPage {
    static final String PATH = "/audit/events";
    private static final int AT_ONCE = 100;
    private static final Set<String> PARAMETERS = Set.of("region", "type", "subject", "after");

    private final Glance glance;

    EventsPage(Glance glance) {
        this.glance = glance;
    }

    @GetMapping(PATH)
    String events(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Reader.of(viewer).follows()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return "audit-closed";
        }
        var parameters = Parameters.of(request, PARAMETERS);
        var after = parameters.number("after", 0, 0, Long.MAX_VALUE);
        var run = glance.after(viewer, parameters, after, AT_ONCE);
        model.addAttribute("run", run);
        model.addAttribute("asked", parameters.one("region"));
        model.addAttribute("first", after == 0 ? null : address(parameters, 0));
        model.addAttribute("next", run.ended() ? null : address(parameters, run.reached()));
        return "events";
    }

    private static String address(Parameters asked, long after) {
        var address = UriComponentsBuilder.fromPath(PATH);
        for (var name : new String[] {"region", "type", "subject"}) {
            if (asked.one(name) != null) address.queryParam(name, asked.one(name));
        }
        if (after > 0) address.queryParam("after", after);
        return address.build().toUriString();
    }
}
