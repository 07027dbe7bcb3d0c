package org.creativespaces.query.pages;

import org.creativespaces.events.Regions;
import org.creativespaces.query.feed.Glance;
import org.creativespaces.query.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How partner bodies subscribe, and for who may follow the feed what is in it just now. */
@Controller
class PartnersPage {
    private static final int EVENTS = 20;

    private final Glance glance;
    private final Clockwork clockwork;

    PartnersPage(Glance glance, Clockwork clockwork) {
        this.glance = glance;
        this.clockwork = clockwork;
    }

    @GetMapping("/partners")
    String partners(Viewer viewer, Model model) {
        model.addAttribute(
                "base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        model.addAttribute("example", Regions.all().getFirst());
        if (Reader.of(viewer).follows()) {
            model.addAttribute("fresh", clockwork.now(Clockwork.EVERYTHING));
            model.addAttribute("live", Clockwork.EVERYTHING);
            model.addAttribute("events", glance.latest(viewer, EVENTS));
        }
        return "partners";
    }
}
