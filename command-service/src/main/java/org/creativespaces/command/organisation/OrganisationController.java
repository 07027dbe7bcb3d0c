package org.creativespaces.command.organisation;

import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.http.Desk;
import org.creativespaces.command.http.Incoming;
import org.creativespaces.command.http.Typed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.command.organisation.OrganisationRequests.Grant;
import org.creativespaces.command.organisation.OrganisationRequests.Registration;
import org.creativespaces.command.organisation.OrganisationRequests.Revocation;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
class OrganisationController {
    private final Desk desk;

    OrganisationController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Outcome> register(Incoming incoming) {
        var write = incoming.read(Registration::of);
        var body = write.body();
        var organisation = body.id() == null ? new OrganisationId(desk.newId(write)) : body.id();
        return desk.create(
                write,
                write::by,
                typed(organisation).with("name", body.name()),
                (act, texts) ->
                        new RegisterOrganisation(organisation, act, body.region(), body.kind(), texts.get("name")));
    }

    @PostMapping("/{organisation}/mandates")
    ResponseEntity<Outcome> grant(@PathVariable OrganisationId organisation, Incoming incoming) {
        var write = incoming.read(Grant::of);
        var body = write.body();
        return desk.change(
                write,
                write::by,
                typed(organisation).with("reason", body.reason()),
                (act, texts) ->
                        new GrantMandate(organisation, act, body.participant(), body.scope(), texts.find("reason")));
    }

    @DeleteMapping("/{organisation}/mandates/{person}")
    ResponseEntity<Outcome> revoke(
            @PathVariable OrganisationId organisation, @PathVariable ParticipantId person, Incoming incoming) {
        var write = incoming.read(Revocation::of);
        return desk.change(
                write,
                write::by,
                typed(organisation).with("reason", write.body().reason()),
                (act, texts) -> new RevokeMandate(organisation, act, person, texts.find("reason")));
    }

    private static Typed typed(OrganisationId organisation) {
        return Typed.of(Owner.programme("organisation", organisation));
    }
}
