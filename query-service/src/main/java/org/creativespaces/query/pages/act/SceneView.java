package org.creativespaces.query.pages.act;

import java.util.Optional;
import org.creativespaces.events.RegionCode;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.organisation.OrganisationView;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.TrialView;
import org.creativespaces.query.space.SpaceView;
import org.jspecify.annotations.Nullable;

/** What a form is about, as templates ask for it; null for what it is not about. */
public final class SceneView {
    private final Scene scene;

    SceneView(Scene scene) {
        this.scene = scene;
    }

    public @Nullable RegionCode getRegionCode() {
        return scene.region();
    }

    /** Where the page of the thing is. */
    public String getBack() {
        return Landing.page(scene);
    }

    public @Nullable SpaceView getSpace() {
        return scene.space();
    }

    public @Nullable ChallengeView getChallenge() {
        return scene.challenge();
    }

    public @Nullable SolutionView getSolution() {
        return scene.solution();
    }

    public @Nullable OrganisationView getOrganisation() {
        return scene.organisation();
    }

    public @Nullable NarrativeView getNarrative() {
        return orNull(scene.narrative());
    }

    public @Nullable ConcernView getConcern() {
        return orNull(scene.concern());
    }

    public @Nullable CommitmentView getCommitment() {
        return orNull(scene.commitment());
    }

    public @Nullable RiskView getRisk() {
        return orNull(scene.risk());
    }

    public @Nullable TrialView getTrial() {
        return orNull(scene.trial());
    }

    public OrganisationView.@Nullable Mandate getMandate() {
        return orNull(scene.mandate());
    }

    /** What of the risk the reader could carry. */
    public int getShareable() {
        return scene.shareable();
    }

    private static <T> @Nullable T orNull(Optional<T> some) {
        return some.isPresent() ? some.get() : null;
    }
}
