package org.creativespaces.query.pages.act;

import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.TITLE;
import static org.creativespaces.query.pages.act.Field.day;
import static org.creativespaces.query.pages.act.Field.decimal;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;

/** What is tried out, and what those it is for say. */
final class TrialForms {
    private TrialForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "start-trial",
                                About.SOLUTION,
                                "startTrial",
                                "/solutions/{id}/trials",
                                line("site", TITLE),
                                text("measure", BODY),
                                decimal("baseline"),
                                day("start"),
                                day("end").orNot())
                        .byMembersOrOrganisers()
                        .to(Scene::begins)
                        .showing("solution"),
                post(
                                "review",
                                About.SOLUTION,
                                "reviewAsBeneficiary",
                                "/solutions/{id}/beneficiary-reviews",
                                Field.choice("verdict", Verdict.class, "choice.verdict."),
                                text("text", BODY).orNot())
                        .byMembers()
                        .to(scene -> scene.goesOn() && (scene.organises() || (scene.isMember() && lived(scene))))
                        .showing("solution"),
                post(
                                "observe",
                                About.TRIAL,
                                "recordObservation",
                                "/solutions/{id}/trials/{part}/observations",
                                decimal("value"),
                                day("date"),
                                text("note", BODY).orNot())
                        .to(TrialForms::conducts)
                        .showing("trial"),
                post(
                                "conclude-trial",
                                About.TRIAL,
                                "concludeTrial",
                                "/solutions/{id}/trials/{part}/conclusion",
                                Field.choice("outcome", TrialOutcome.class, "outcome."),
                                text("summary", BODY))
                        .to(TrialForms::conducts)
                        .showing("trial"));
    }

    private static boolean conducts(Scene scene) {
        return scene.runningTrial()
                && (scene.organises()
                        || scene.trial()
                                .filter(trial -> trial.conductor() != null
                                        && trial.conductor()
                                                .id()
                                                .equals(scene.viewer().participant()))
                                .isPresent());
    }

    private static boolean lived(Scene scene) {
        return scene.me() != null && scene.me().constituency().livedExperience();
    }
}
