package org.creativespaces.query.pages.act;

import static org.creativespaces.events.organisation.MandateScope.SHARE_RISK;
import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.number;
import static org.creativespaces.query.pages.act.Field.percent;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.query.solution.risk.RiskView;

/** What could go wrong, and who carries it. */
final class RiskForms {
    private static final int MARKS = 5;

    private RiskForms() {}

    static List<Form> all() {
        return List.of(
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
                        .to(Scene::begins)
                        .showing("solution"),
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
                        .to(scene -> scene.openRisk() && scene.begins() && (scene.shareable() > 0 || scene.organises()))
                        .showing("risk"),
                post(
                                "release-share",
                                About.RISK,
                                "releaseShare",
                                "/solutions/{id}/risks/{part}/share",
                                reason().orNot())
                        .delete()
                        .byMembers()
                        .with(scene -> scene.ownShare()
                                .map(share -> scene.speakingFor(share.party()))
                                .orElse(Map.of()))
                        .to(scene -> scene.openRisk()
                                && (scene.ownShare().isPresent() || (scene.organises() && isShared(scene))))
                        .showing("risk"),
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
                        .with(RiskForms::asOwner)
                        .to(RiskForms::ownsRisk)
                        .showing("risk"),
                post(
                                "mitigate-risk",
                                About.RISK,
                                "mitigateRisk",
                                "/solutions/{id}/risks/{part}/mitigations",
                                text("description", BODY))
                        .with(RiskForms::asOwner)
                        .to(RiskForms::ownsRisk)
                        .showing("risk"),
                post(
                                "materialise-risk",
                                About.RISK,
                                "materialiseRisk",
                                "/solutions/{id}/risks/{part}/materialisation",
                                text("description", BODY))
                        .with(RiskForms::asOwner)
                        .to(RiskForms::ownsRisk)
                        .showing("risk"),
                post("close-risk", About.RISK, "closeRisk", "/solutions/{id}/risks/{part}/closure", reason())
                        .with(RiskForms::asOwner)
                        .to(RiskForms::ownsRisk)
                        .showing("risk"));
    }

    private static Field mark(String name) {
        return number(name, MARKS)
                .offering(scene -> IntStream.rangeClosed(1, MARKS)
                        .mapToObj(mark -> Option.word("" + mark, "choice." + name + "." + mark))
                        .toList());
    }

    /** Organisers need not speak for the owner. */
    private static Map<String, Object> asOwner(Scene scene) {
        return scene.risk()
                .filter(risk -> scene.is(risk.owner(), SHARE_RISK))
                .map(risk -> scene.speakingFor(risk.owner()))
                .orElse(Map.of());
    }

    private static boolean isShared(Scene scene) {
        return scene.risk().filter(risk -> !risk.shares().isEmpty()).isPresent();
    }

    private static boolean ownsRisk(Scene scene) {
        return scene.openRisk()
                && (scene.organises()
                        || scene.risk()
                                .filter(risk -> scene.is(risk.owner(), SHARE_RISK))
                                .isPresent());
    }
}
