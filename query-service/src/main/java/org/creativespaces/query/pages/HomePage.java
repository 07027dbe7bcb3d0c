package org.creativespaces.query.pages;

import org.creativespaces.query.region.RegionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The regions side by side. */
@Controller
class HomePage {
    private final RegionQueries regions;

    HomePage(RegionQueries regions) {
        this.regions = regions;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("regions", regions.regions());
        return "home";
    }
}
