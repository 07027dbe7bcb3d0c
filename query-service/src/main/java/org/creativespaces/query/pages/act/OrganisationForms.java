package org.creativespaces.query.pages.act;

import static org.creativespaces.query.pages.act.Field.NAME;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.person;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.query.pages.act.Form.Then;

/** What is done with organisations and conversations held elsewhere. */
final class OrganisationForms {
    private OrganisationForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "register-organisation",
                                About.REGION,
                                "registerOrganisation",
                                "/organisations",
                                line("name", NAME),
                                Field.list("kind", OrganisationKind.class, "organisation.kind."))
                        .with(scene -> Map.of(
                                "regionCode",
                                Objects.requireNonNull(scene.region()).value()))
                        .to(Scene::administers)
                        .then(Then.MADE),
                post(
                                "grant-mandate",
                                About.ORGANISATION,
                                "grantMandate",
                                "/organisations/{id}/mandates",
                                person("participantId").offering(Enrolling::everybody),
                                Field.several("scope", MandateScope.class, "choice.scope."),
                                reason().orNot())
                        .to(Scene::organises),
                post(
                                "revoke-mandate",
                                About.MANDATE,
                                "revokeMandate",
                                "/organisations/{id}/mandates/{part}",
                                reason().orNot())
                        .delete()
                        .to(scene -> scene.mandate().isPresent()
                                && (scene.organises()
                                        || Objects.equals(
                                                scene.part(),
                                                Objects.toString(scene.viewer().participant(), null))))
                        .showing("mandate"),
                post(
                                "import",
                                About.REGION,
                                "importPolis",
                                "/imports/polis",
                                line("spaceTitle", Field.TITLE),
                                Field.file("comments.csv"),
                                Field.file("votes.csv"),
                                Field.file("participants-votes.csv").orNot())
                        .with(scene -> Map.of(
                                "regionCode",
                                Objects.requireNonNull(scene.region()).value()))
                        .to(Scene::administers)
                        .then(Then.PROGRESS));
    }
}
