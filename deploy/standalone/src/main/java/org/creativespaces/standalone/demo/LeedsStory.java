package org.creativespaces.standalone.demo;

import static org.creativespaces.events.Constituency.ACTIVIST;
import static org.creativespaces.events.Constituency.CLINICIAN;
import static org.creativespaces.events.Constituency.COMMISSIONER;
import static org.creativespaces.events.Constituency.COMMUNITY_GROUP;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.SERVICE_USER;

import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.standalone.demo.Scene.Challenge;
import org.creativespaces.standalone.demo.Scene.Person;

/** Leeds: a beginning, with an open concern and a promise that was given back. Everybody in it is invented. */
final class LeedsStory {
    static final String BOARD = "Aire Valley Care Board (invented)";

    private final Scene scene;
    private final Person board;

    private LeedsStory(Scene scene) {
        this.scene = scene;
        board = scene.body(BOARD, OrganisationKind.COMMISSIONER, scene.first(COMMISSIONER));
    }

    static void tell(Scene scene) {
        var story = new LeedsStory(scene);
        var ways = story.challenge();
        story.kitchen(ways);
        story.line(ways);
    }

    private Challenge challenge() {
        var ways = scene.challenge(
                scene.of(COMMUNITY_GROUP).get(1),
                130,
                "No way in but the emergency department",
                "People of minority communities in Harehills use crisis services seldom, and late.");
        scene.narrative(
                ways,
                scene.of(SERVICE_USER).get(1),
                126,
                NarrativeKind.LIVED_EXPERIENCE,
                "Seven hours on a plastic chair under a strip light, with a guard. I would rather not go again.");
        scene.narrative(
                ways,
                scene.of(CLINICIAN).get(1),
                124,
                NarrativeKind.EXPLANATION,
                "The crisis house has beds free most nights. Nobody in Harehills has heard of it.");
        scene.reframed(
                ways,
                scene.of(COMMUNITY_GROUP).get(1),
                122,
                "No way in that people know of but the emergency department",
                "People of minority communities in Harehills use crisis services seldom, and late: not for want of"
                        + " beds.");
        var leaflets = scene.challenge(
                scene.of(NGO).get(2), 128, "Leaflets in one language", "What there is to read is in English.");
        scene.closed(
                leaflets,
                scene.of(NGO).get(2),
                115,
                "It is one reason of several, and goes on in what nobody in Harehills has heard of.");
        return ways;
    }

    private void kitchen(Challenge ways) {
        var kitchen = scene.proposal(
                scene.of(COMMUNITY_GROUP).get(2),
                110,
                "A kitchen that is open at night",
                "The community centre's kitchen is open from eight to two. Somebody cooks, somebody listens, a nurse"
                        + " is upstairs.",
                ways);
        kitchen.endorsed(106, scene.some(16, 2));
        kitchen.concern(
                104,
                scene.of(ACTIVIST).get(2),
                "A nurse upstairs is a clinic with soup. Who calls the police, and who decides that?");
    }

    private void line(Challenge ways) {
        var line = scene.proposal(
                scene.of(NGO).get(1),
                95,
                "A line for those whom people ask first",
                "Imams, pastors, aunties and youth workers have a number where somebody senior answers at once.",
                ways);
        line.endorsed(92, scene.some(13, 9));
        var desk = line.committed(80, board, "A senior nurse answers the line from six to midnight", 5, "One post");
        line.released(
                30,
                board,
                desk,
                "The post was cut with the budget of April. We said so the day we knew, and will ask again in autumn.");
        line.committed(
                28,
                scene.of(NGO).get(1),
                "Volunteers answer on three evenings until a nurse is found",
                -25,
                "Six volunteers");
        line.risk(
                27, scene.of(NGO).get(1), RiskCategory.SAFETY, 3, 4, "A volunteer misses that somebody is in danger.");
    }
}
