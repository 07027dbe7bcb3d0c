package org.creativespaces.query.pages.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.query.challenge.ChallengeView.NarrativeView;
import org.creativespaces.query.organisation.OrganisationView.Mandate;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.TrialView;
import org.jspecify.annotations.Nullable;

/**
 * The acts that are offered to a reader on the page of a thing.
 *
 * @param here about the thing itself
 * @param byPart about each part of it, by its id
 * @param signIn where to sign in, for who is not; null for who is
 */
public record Offers(
        List<Offer> here,
        Map<String, List<Offer>> byPart,
        @Nullable String signIn) {
    /**
     * A link to a form.
     *
     * @param name of the form; its words are under {@code form.<name>}
     */
    public record Offer(String name, String address) {}

    static Offers toSignIn(String address) {
        return new Offers(List.of(), Map.of(), address);
    }

    static Offers of(Scene scene, About about) {
        var byPart = new LinkedHashMap<String, List<Offer>>();
        Stream.of(About.values())
                .filter(part -> part.isPart() && part.whole() == about)
                .forEach(part -> ids(part, scene)
                        .forEach(id -> byPart.computeIfAbsent(id, some -> new ArrayList<>())
                                .addAll(offers(part, scene.at(id)))));
        return new Offers(here(about, scene), byPart, null);
    }

    /** What answers to a challenge is proposed in its space. */
    private static List<Offer> here(About about, Scene scene) {
        var offers = new ArrayList<>(offers(about, scene));
        if (about != About.CHALLENGE || scene.theChallenge().closed() != null) return offers;
        Catalogue.find("propose")
                .filter(form -> form.offered().test(scene))
                .map(form -> form.address(scene.theChallenge().spaceId().toString(), null))
                .map(address -> new Offer("propose", address + "?challengeIds=" + scene.id()))
                .ifPresent(offers::add);
        return offers;
    }

    private static List<Offer> offers(About about, Scene scene) {
        return Catalogue.about(about)
                .filter(form -> form.offered().test(scene))
                .map(form -> new Offer(form.name(), form.address(scene.id(), scene.part())))
                .toList();
    }

    private static List<String> ids(About part, Scene scene) {
        return switch (part) {
            case NARRATIVE -> texts(scene.theChallenge().narratives().stream().map(NarrativeView::id));
            case CONCERN ->
                texts(scene.theSolution().concerns().items().stream().map(ConcernView::id));
            case COMMITMENT -> texts(scene.theSolution().commitments().stream().map(CommitmentView::id));
            case RISK -> texts(scene.theSolution().risks().stream().map(RiskView::id));
            case TRIAL -> texts(scene.theSolution().trials().stream().map(TrialView::id));
            case MANDATE -> texts(mandates(scene).stream().map(Mandate::participant));
            case NOTHING, REGION, SPACE, CHALLENGE, SOLUTION, ORGANISATION -> List.of();
        };
    }

    private static List<Mandate> mandates(Scene scene) {
        var organisation = scene.organisation();
        var mandates = organisation == null ? null : organisation.mandates();
        return mandates == null ? List.of() : mandates;
    }

    private static List<String> texts(Stream<?> ids) {
        return ids.map(Object::toString).toList();
    }

    /** About one part. */
    public List<Offer> on(Object part) {
        return byPart.getOrDefault(part.toString(), List.of());
    }
}
