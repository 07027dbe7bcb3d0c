package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.Skipping;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationQueries;
import org.creativespaces.query.solution.commitment.CommitmentFilter;
import org.creativespaces.query.solution.commitment.CommitmentFilter.Asked;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What parties undertook, the most urgent first. */
@Controller
class CommitmentsPage {
    private static final String PATH = "/commitments";

    private final CommitmentQueries commitments;
    private final OrganisationQueries organisations;
    private final Clockwork clockwork;

    CommitmentsPage(CommitmentQueries commitments, OrganisationQueries organisations, Clockwork clockwork) {
        this.commitments = commitments;
        this.organisations = organisations;
        this.clockwork = clockwork;
    }

    @GetMapping(PATH)
    String commitments(Viewer viewer, HttpServletRequest request, Model model) {
        var parameters = Addresses.parameters(request);
        var id = parameters.uuid("organisation");
        var organisation = id == null ? null : OrganisationId.of(id);
        var filter = new CommitmentFilter(
                parameters.oneOf("status", Asked.class), parameters.region("region"), organisation);
        var part = Skipping.of(parameters);
        var fresh = clockwork.now(filter.region() == null ? "" : filter.region().value());
        var found = commitments.list(filter, viewer, part.skip(), part.limit() + 1);
        model.addAttribute("page", part.page(found, PATH, parameters, "status", "region", "organisation"));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Asked.values());
        model.addAttribute("regions", Regions.all());
        if (organisation != null)
            organisations.find(organisation, viewer).ifPresent(one -> model.addAttribute("organisation", one));
        model.addAttribute("fresh", fresh);
        model.addAttribute("live", fresh.region());
        return "commitments";
    }
}
