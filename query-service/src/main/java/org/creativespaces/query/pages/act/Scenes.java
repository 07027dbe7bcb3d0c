package org.creativespaces.query.pages.act;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.challenge.ChallengeQueries;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationQueries;
import org.creativespaces.query.organisation.OrganisationQueries.Mandated;
import org.creativespaces.query.organisation.OrganisationView;
import org.creativespaces.query.participant.ParticipantQueries;
import org.creativespaces.query.solution.SolutionQueries;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.space.SpaceQueries;
import org.creativespaces.query.space.SpaceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the scene of an act: the thing that it is about, as the reader may see it. */
@Component
class Scenes {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SpaceQueries spaces;
    private final ChallengeQueries challenges;
    private final SolutionQueries solutions;
    private final OrganisationQueries organisations;
    private final ParticipantQueries people;
    private final Lookup lookup;

    Scenes(
            SpaceQueries spaces,
            ChallengeQueries challenges,
            SolutionQueries solutions,
            OrganisationQueries organisations,
            ParticipantQueries people,
            Lookup lookup) {
        this.spaces = spaces;
        this.challenges = challenges;
        this.solutions = solutions;
        this.organisations = organisations;
        this.people = people;
        this.lookup = lookup;
    }

    /** None if there is no such thing for this reader. */
    Optional<Scene> find(About about, @Nullable String id, @Nullable String part, Viewer viewer) {
        if (about.isPart() != (part != null) || (about == About.NOTHING) != (id == null)) return Optional.empty();
        if (id == null) return Optional.of(nowhere(viewer));
        return whole(about.whole(), id, viewer).map(scene -> part == null ? scene : scene.at(part));
    }

    private Optional<Scene> whole(About whole, String id, Viewer viewer) {
        if (whole == About.REGION) {
            return Regions.all().stream()
                    .filter(region -> region.code().value().equals(id))
                    .findFirst()
                    .map(region -> of(region.code(), viewer));
        }
        if (!UUID.matcher(id).matches()) return Optional.empty();
        return switch (whole) {
            case SPACE -> spaces.find(SpaceId.of(id), viewer).map(space -> of(space, viewer));
            case CHALLENGE -> challenges.find(ChallengeId.of(id), viewer).map(challenge -> of(challenge, viewer));
            case SOLUTION -> solutions.find(SolutionId.of(id), viewer).map(solution -> of(solution, viewer));
            case ORGANISATION ->
                organisations.find(OrganisationId.of(id), viewer).map(organisation -> of(organisation, viewer));
            case NOTHING, REGION, NARRATIVE, CONCERN, COMMITMENT, RISK, TRIAL, MANDATE -> Optional.empty();
        };
    }

    Scene nowhere(Viewer viewer) {
        return scene(viewer, null, null, null, null, null);
    }

    Scene of(RegionCode region, Viewer viewer) {
        return scene(viewer, region, null, null, null, null);
    }

    Scene of(SpaceView space, Viewer viewer) {
        return scene(viewer, space.regionCode(), space, null, null, null);
    }

    Scene of(ChallengeView challenge, Viewer viewer) {
        return scene(viewer, challenge.regionCode(), space(challenge.spaceId(), viewer), challenge, null, null);
    }

    Scene of(SolutionView solution, Viewer viewer) {
        return scene(viewer, solution.regionCode(), space(solution.spaceId(), viewer), null, solution, null);
    }

    Scene of(OrganisationView organisation, Viewer viewer) {
        return scene(viewer, organisation.regionCode(), null, null, null, organisation);
    }

    private @Nullable SpaceView space(SpaceId id, Viewer viewer) {
        return spaces.find(id, viewer).orElse(null);
    }

    private Scene scene(
            Viewer viewer,
            @Nullable RegionCode region,
            @Nullable SpaceView space,
            @Nullable ChallengeView challenge,
            @Nullable SolutionView solution,
            @Nullable OrganisationView organisation) {
        var person = viewer.participant();
        return new Scene(
                viewer,
                people.own(viewer).orElse(null),
                person == null ? List.<Mandated>of() : organisations.mandatesOf(person),
                region,
                space,
                challenge,
                solution,
                organisation,
                null,
                lookup);
    }
}
