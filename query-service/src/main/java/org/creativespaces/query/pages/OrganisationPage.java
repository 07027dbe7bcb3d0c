package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.http.Skipping;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationQueries;
import org.creativespaces.query.region.RegionQueries;
import org.creativespaces.query.solution.commitment.CommitmentFilter;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The organisations, and one of them: what it undertook and which risk it carries. */
@Controller
class OrganisationPage {
    private static final String PATH = "/organisations";
    private static final int COMMITMENTS = 100;

    private final OrganisationQueries organisations;
    private final CommitmentQueries commitments;
    private final RegionQueries regions;
    private final Clockwork clockwork;

    OrganisationPage(
            OrganisationQueries organisations,
            CommitmentQueries commitments,
            RegionQueries regions,
            Clockwork clockwork) {
        this.organisations = organisations;
        this.commitments = commitments;
        this.regions = regions;
        this.clockwork = clockwork;
    }

    @GetMapping(PATH)
    String list(HttpServletRequest request, Model model) {
        var parameters = Addresses.parameters(request);
        var region = parameters.region("region");
        var part = Skipping.of(parameters);
        var found = organisations.list(region, part.skip(), part.limit() + 1);
        model.addAttribute("page", part.page(found, PATH, parameters, "region"));
        model.addAttribute("asked", region);
        model.addAttribute("regions", Regions.all());
        return "organisations";
    }

    @GetMapping(PATH + "/{id}")
    String one(@PathVariable("id") String id, Viewer viewer, Model model) {
        var organisation = organisations
                .find(OrganisationId.of(Parameters.uuid("id", id)), viewer)
                .orElseThrow(RequestRefused::notFound);
        var region = Regions.find(organisation.regionCode()).orElseThrow(RequestRefused::notFound);
        var fresh = clockwork.now("");
        var nation = regions.dashboard(null, viewer, null);
        model.addAttribute("organisation", organisation);
        model.addAttribute("region", region);
        model.addAttribute(
                "commitments",
                commitments.list(new CommitmentFilter(null, null, organisation.id()), viewer, 0, COMMITMENTS));
        model.addAttribute(
                "undertaken",
                first(nation.commitments().organisations().stream()
                        .filter(one -> one.organisationId().equals(organisation.id()))
                        .toList()));
        model.addAttribute(
                "carried",
                first(nation.risks().organisations().stream()
                        .filter(one -> one.organisationId().equals(organisation.id()))
                        .toList()));
        model.addAttribute("fresh", fresh);
        model.addAttribute("live", "");
        return "organisation";
    }

    private static <T> @Nullable T first(List<T> some) {
        return some.isEmpty() ? null : some.getFirst();
    }
}
