package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.SolutionFilter.Order;
import org.creativespaces.query.stage.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Solutions by region, stage and words: what is behind the numbers of the stages. */
@Controller
class SolutionsPage {
    private static final String PATH = "/solutions";

    private final SolutionList solutions;

    SolutionsPage(SolutionList solutions) {
        this.solutions = solutions;
    }

    @GetMapping(PATH)
    String solutions(Viewer viewer, HttpServletRequest request, Model model) {
        var parameters = Addresses.parameters(request);
        var order = parameters.oneOfWords("sort", Order.class);
        var filter = new SolutionFilter(
                parameters.region("region"),
                null,
                parameters.oneOf("stage", Stage.class),
                null,
                parameters.one("q"),
                order == null ? Order.ACTS : order);
        model.addAttribute("filter", filter);
        model.addAttribute("regions", Regions.all());
        model.addAttribute("stages", Stage.values());
        solutions.add(filter, viewer, parameters.one("after"), here(parameters), model);
        return "solutions";
    }

    private static UriComponentsBuilder here(Parameters parameters) {
        var here = UriComponentsBuilder.fromPath(PATH);
        for (var name : new String[] {"region", "stage", "q", "sort"})
            here.queryParamIfPresent(name, Optional.ofNullable(parameters.one(name)));
        return here;
    }
}
