package org.creativespaces.query.pages.act;

import static org.creativespaces.events.organisation.MandateScope.COMMIT;
import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.day;
import static org.creativespaces.query.pages.act.Field.percent;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;

/** What people undertake about a solution. */
final class CommitmentForms {
    private CommitmentForms() {}

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
                        .to(scene -> scene.begins()
                                && scene.theSolution().agreement().agreed())
                        .showing("solution"),
                post(
                                "report",
                                About.COMMITMENT,
                                "reportProgress",
                                "/solutions/{id}/commitments/{part}/progress",
                                text("note", BODY),
                                percent("percent").orNot())
                        .with(CommitmentForms::asCommitted)
                        .to(CommitmentForms::hasCommitted)
                        .showing("commitment"),
                post(
                                "fulfil",
                                About.COMMITMENT,
                                "fulfilCommitment",
                                "/solutions/{id}/commitments/{part}/fulfilment",
                                text("evidence", BODY))
                        .with(CommitmentForms::asCommitted)
                        .to(CommitmentForms::hasCommitted)
                        .showing("commitment"),
                post(
                                "release",
                                About.COMMITMENT,
                                "releaseCommitment",
                                "/solutions/{id}/commitments/{part}/release",
                                reason())
                        .with(CommitmentForms::asCommitted)
                        .to(CommitmentForms::hasCommitted)
                        .showing("commitment"));
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
}
