package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.Past;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The regions side by side, what passes between them and what is new. */
@Controller
class HomePage {
    private static final String PART = "home-figures";

    private final HomeFigures figures;
    private final KeptParts parts;
    private final Past past;

    HomePage(HomeFigures figures, KeptParts parts, Past past) {
        this.figures = figures;
        this.parts = parts;
        this.past = past;
    }

    @GetMapping("/")
    String home(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
        var asOf = past.asked(Addresses.parameters(request));
        if (asOf == null) {
            var part = parts.of(
                    PART,
                    List.of(),
                    viewer,
                    request,
                    response,
                    () -> figures.model(figures.nation(viewer, null), viewer, null));
            model.addAttribute("part", part);
            model.addAttribute("fresh", parts.freshness(part, ""));
            model.addAttribute("live", "");
            return "home";
        }
        var nation = figures.nation(viewer, asOf);
        model.addAllAttributes(figures.model(nation, viewer, asOf));
        model.addAttribute("fresh", Freshness.ofPast(nation.position(), nation.asOf(), ""));
        return "home";
    }
}
