package org.creativespaces.query.pages.act;

import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.TITLE;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.number;
import static org.creativespaces.query.pages.act.Field.person;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Field.tick;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.pages.act.Form.Then;

/** What organisers do with spaces. */
final class SpaceForms {
    private static final int PEOPLE = 1_000_000;
    private static final int CONSTITUENCIES = 12;

    private SpaceForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "open-space",
                                About.REGION,
                                "openSpace",
                                "/spaces",
                                line("title", TITLE),
                                text("purpose", BODY),
                                text("groundRules", BODY),
                                Field.choice("visibility", Visibility.class, "choice.visibility."),
                                Field.several(
                                                "hosts",
                                                scene -> scene.lookup()
                                                        .organisationsOf(Objects.requireNonNull(scene.region())))
                                        .orNot(),
                                number("agreementRule.minEndorsements", PEOPLE).saying(scene -> "5"),
                                number("agreementRule.minConstituencies", CONSTITUENCIES)
                                        .saying(scene -> "2"),
                                tick("agreementRule.livedExperienceRequired").saying(scene -> "true"),
                                tick("agreementRule.noOpenConcerns").saying(scene -> "true"))
                        .with(scene -> Map.of(
                                "regionCode",
                                Objects.requireNonNull(scene.region()).value()))
                        .to(Scene::administers)
                        .then(Then.MADE),
                post(
                                "enrol",
                                About.SPACE,
                                "joinSpace",
                                "/spaces/{id}/members",
                                person("onBehalfOf").offering(Enrolling::people),
                                reason())
                        .with(scene -> Map.of(
                                "groundRulesVersion",
                                scene.theSpace().groundRules().version()))
                        .to(scene -> scene.organises() && scene.isOpen())
                        .then(Then.AGAIN)
                        .showing("rules"),
                post(
                                "change-ground-rules",
                                About.SPACE,
                                "changeGroundRules",
                                "/spaces/{id}/ground-rules",
                                text("text", BODY)
                                        .saying(scene ->
                                                scene.theSpace().groundRules().text()))
                        .put()
                        .to(scene -> scene.administers() && scene.isOpen()),
                post(
                                "change-agreement-rule",
                                About.SPACE,
                                "changeAgreementRule",
                                "/spaces/{id}/agreement-rule",
                                number("rule.minEndorsements", PEOPLE)
                                        .saying(scene -> "" + rule(scene).minEndorsements()),
                                number("rule.minConstituencies", CONSTITUENCIES)
                                        .saying(scene -> "" + rule(scene).minConstituencies()),
                                tick("rule.livedExperienceRequired")
                                        .saying(scene -> "" + rule(scene).livedExperienceRequired()),
                                tick("rule.noOpenConcerns")
                                        .saying(scene -> "" + rule(scene).noOpenConcerns()))
                        .put()
                        .to(scene -> scene.administers() && scene.isOpen()),
                post("close-space", About.SPACE, "closeSpace", "/spaces/{id}/closure", reason())
                        .to(scene -> scene.administers() && scene.isOpen()));
    }

    private static AgreementRule rule(Scene scene) {
        return scene.theSpace().agreementRule();
    }
}
