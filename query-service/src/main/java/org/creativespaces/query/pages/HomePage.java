package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.region.RegionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The regions side by side. */
@Controller
class HomePage {
    private final RegionQueries regions;
    private final Past past;

    HomePage(RegionQueries regions, Past past) {
        this.regions = regions;
        this.past = past;
    }

    @GetMapping("/")
    String home(Viewer viewer, HttpServletRequest request, Model model) {
        var cards = regions.regions(viewer, past.asked(Addresses.parameters(request)));
        model.addAttribute("regions", cards.items());
        model.addAttribute("asOf", cards.asOf());
        return "home";
    }
}
