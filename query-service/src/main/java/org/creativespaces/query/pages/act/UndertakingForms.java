package org.creativespaces.query.pages.act;

import static org.creativespaces.events.organisation.MandateScope.COMMIT;
import static org.creativespaces.events.organisation.MandateScope.SHARE_RISK;
import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.TITLE;
import static org.creativespaces.query.pages.act.Field.day;
import static org.creativespaces.query.pages.act.Field.decimal;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.number;
import static org.creativespaces.query.pages.act.Field.percent;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.solution.risk.RiskView;

/** What people undertake about a solution: commitments, risks, trials, and the reviews of those it is for. */
final class UndertakingForms {
    private static final int MARKS = 5;

    private UndertakingForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "commit",
                                About.SOLUTION,
                                "commit",
                                "/solutions/{id}/commitments",
                                text("action", BODY),
                                day("due"),
                                text("resources", BODY).orNot())
                        .byParties(COMMIT)
                        .to(scene ->
                                begins(scene) && scene.theSolution().agreement().agreed())
                        .showing("solution"),
                post(
                                "report",
                                About.COMMITMENT,
                                "reportProgress",
                                "/solutions/{id}/commitments/{part}/progress",
                                text("note", BODY),
                                percent("percent").orNot())
                        .with(UndertakingForms::asCommitted)
                        .to(UndertakingForms::hasCommitted)
                        .showing("commitment"),
                post(
                                "fulfil",
                                About.COMMITMENT,
                                "fulfilCommitment",
                                "/solutions/{id}/commitments/{part}/fulfilment",
                                text("evidence", BODY))
                        .with(UndertakingForms::asCommitted)
                        .to(UndertakingForms::hasCommitted)
                        .showing("commitment"),
                post(
                                "release",
                                About.COMMITMENT,
                                "releaseCommitment",
                                "/solutions/{id}/commitments/{part}/release",
                                reason())
                        .with(UndertakingForms::asCommitted)
                        .to(UndertakingForms::hasCommitted)
                        .showing("commitment"),
                post(
                                "identify-risk",
                                About.SOLUTION,
                                "identifyRisk",
                                "/solutions/{id}/risks",
                                Field.list("category", RiskCategory.class, "risk.category."),
                                text("description", BODY),
                                mark("likelihood"),
                                mark("impact"))
                        .byParties(SHARE_RISK)
                        .to(UndertakingForms::begins)
                        .showing("solution"),
                post(
                                "reassess-risk",
                                About.RISK,
                                "reassessRisk",
                                "/solutions/{id}/risks/{part}/assessment",
                                mark("likelihood")
                                        .saying(scene -> scene.risk()
                                                .map(RiskView::likelihood)
                                                .map(String::valueOf)
                                                .orElse(null)),
                                mark("impact")
                                        .saying(scene -> scene.risk()
                                                .map(RiskView::impact)
                                                .map(String::valueOf)
                                                .orElse(null)),
                                reason().orNot())
                        .put()
                        .with(UndertakingForms::asOwner)
                        .to(UndertakingForms::ownsRisk)
                        .showing("risk"),
                post(
                                "share-risk",
                                About.RISK,
                                "shareRisk",
                                "/solutions/{id}/risks/{part}/share",
                                percent("percent")
                                        .saying(scene -> scene.ownShare()
                                                .map(RiskView.Share::percent)
                                                .map(String::valueOf)
                                                .orElse(null)),
                                text("terms", BODY)
                                        .saying(scene -> scene.ownShare()
                                                .map(RiskView.Share::terms)
                                                .orElse(null)))
                        .put()
                        .byParties(SHARE_RISK)
                        .to(scene -> scene.openRisk() && begins(scene) && (scene.shareable() > 0 || scene.organises()))
                        .showing("risk"),
                post(
                                "release-share",
                                About.RISK,
                                "releaseShare",
                                "/solutions/{id}/risks/{part}/share",
                                reason().orNot())
                        .delete()
                        .with(scene -> scene.ownShare()
                                .map(share -> scene.speakingFor(share.party()))
                                .orElse(Map.of()))
                        .to(scene -> scene.openRisk() && scene.ownShare().isPresent())
                        .showing("risk"),
                post(
                                "mitigate-risk",
                                About.RISK,
                                "mitigateRisk",
                                "/solutions/{id}/risks/{part}/mitigations",
                                text("description", BODY))
                        .with(UndertakingForms::asOwner)
                        .to(UndertakingForms::ownsRisk)
                        .showing("risk"),
                post(
                                "materialise-risk",
                                About.RISK,
                                "materialiseRisk",
                                "/solutions/{id}/risks/{part}/materialisation",
                                text("description", BODY))
                        .with(UndertakingForms::asOwner)
                        .to(UndertakingForms::ownsRisk)
                        .showing("risk"),
                post("close-risk", About.RISK, "closeRisk", "/solutions/{id}/risks/{part}/closure", reason())
                        .with(UndertakingForms::asOwner)
                        .to(UndertakingForms::ownsRisk)
                        .showing("risk"),
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
                        .to(UndertakingForms::begins)
                        .showing("solution"),
                post(
                                "observe",
                                About.TRIAL,
                                "recordObservation",
                                "/solutions/{id}/trials/{part}/observations",
                                decimal("value"),
                                day("date"),
                                text("note", BODY).orNot())
                        .to(UndertakingForms::conducts)
                        .showing("trial"),
                post(
                                "conclude-trial",
                                About.TRIAL,
                                "concludeTrial",
                                "/solutions/{id}/trials/{part}/conclusion",
                                Field.choice("outcome", TrialOutcome.class, "outcome."),
                                text("summary", BODY))
                        .to(UndertakingForms::conducts)
                        .showing("trial"),
                post(
                                "review",
                                About.SOLUTION,
                                "reviewAsBeneficiary",
                                "/solutions/{id}/beneficiary-reviews",
                                Field.choice("verdict", Verdict.class, "choice.verdict."),
                                text("text", BODY).orNot())
                        .byMembers()
                        .to(scene -> scene.goesOn() && (scene.organises() || (scene.isMember() && lived(scene))))
                        .showing("solution"));
    }

    private static Field mark(String name) {
        return number(name, MARKS)
                .offering(scene -> IntStream.rangeClosed(1, MARKS)
                        .mapToObj(mark -> Option.word("" + mark, "choice." + name + "." + mark))
                        .toList());
    }

    private static boolean begins(Scene scene) {
        return scene.memberOrOrganiser() && scene.isOpen() && scene.goesOn();
    }

    private static boolean hasCommitted(Scene scene) {
        return scene.activeCommitment()
                && (scene.organises()
                        || scene.commitment()
                                .filter(commitment -> scene.is(commitment.party(), COMMIT))
                                .isPresent());
    }

    /** Who is not the party records it for them. */
    private static Map<String, Object> asCommitted(Scene scene) {
        return scene.commitment()
                .map(commitment -> scene.is(commitment.party(), COMMIT)
                        ? scene.speakingFor(commitment.party())
                        : scene.recordingFor(commitment.party()))
                .orElse(Map.of());
    }

    /** Organisers need not speak for the owner. */
    private static Map<String, Object> asOwner(Scene scene) {
        return scene.risk()
                .filter(risk -> scene.is(risk.owner(), SHARE_RISK))
                .map(risk -> scene.speakingFor(risk.owner()))
                .orElse(Map.of());
    }

    private static boolean ownsRisk(Scene scene) {
        return scene.openRisk()
                && (scene.organises()
                        || scene.risk()
                                .filter(risk -> scene.is(risk.owner(), SHARE_RISK))
                                .isPresent());
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
