package org.creativespaces.query.pages.act;

import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.TITLE;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.query.challenge.ChallengeView.State;
import org.creativespaces.query.pages.act.Form.Then;

/** What is done about challenges and what is told of them. */
final class ChallengeForms {
    private ChallengeForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "raise-challenge",
                                About.SPACE,
                                "raiseChallenge",
                                "/challenges",
                                line("title", TITLE),
                                text("description", BODY).orNot())
                        .with(scene -> Map.of("spaceId", scene.theSpace().id().toString()))
                        .byMembersOrOrganisers()
                        .to(scene -> scene.memberOrOrganiser() && scene.isOpen())
                        .then(Then.MADE),
                post(
                                "share-narrative",
                                About.CHALLENGE,
                                "shareNarrative",
                                "/challenges/{id}/narratives",
                                Field.choice("kind", NarrativeKind.class, "choice.narrative."),
                                text("text", BODY))
                        .byMembers()
                        .to(scene -> isOpen(scene) && scene.memberOrOrganiser())
                        .showing("challenge"),
                post(
                                "reframe-challenge",
                                About.CHALLENGE,
                                "reframeChallenge",
                                "/challenges/{id}",
                                line("title", TITLE)
                                        .saying(scene -> scene.theChallenge().title()),
                                text("description", BODY)
                                        .orNot()
                                        .saying(scene -> scene.theChallenge().description()))
                        .put()
                        .to(scene -> isOpen(scene) && (scene.organises() || (raised(scene) && scene.isMember()))),
                post("close-challenge", About.CHALLENGE, "closeChallenge", "/challenges/{id}/closure", reason())
                        .to(scene -> isOpen(scene) && (scene.organises() || (raised(scene) && scene.isMember()))),
                post(
                                "withdraw-narrative",
                                About.NARRATIVE,
                                "withdrawNarrative",
                                "/challenges/{id}/narratives/{part}/withdrawal",
                                reason().orNot())
                        .with(ChallengeForms::asAuthor)
                        .to(scene -> (told(scene) || scene.organises()) && !is(scene, State.WITHDRAWN))
                        .showing("narrative"),
                post(
                                "withhold-narrative",
                                About.NARRATIVE,
                                "withholdNarrative",
                                "/challenges/{id}/narratives/{part}/withholding",
                                reason())
                        .to(scene -> scene.organises() && is(scene, State.SHOWN))
                        .showing("narrative"),
                post(
                                "reinstate-narrative",
                                About.NARRATIVE,
                                "reinstateNarrative",
                                "/challenges/{id}/narratives/{part}/reinstatement",
                                reason())
                        .to(scene -> scene.organises() && is(scene, State.WITHHELD))
                        .showing("narrative"));
    }

    private static boolean isOpen(Scene scene) {
        return scene.isOpen() && scene.theChallenge().closed() == null;
    }

    private static boolean raised(Scene scene) {
        var raiser = scene.theChallenge().raiser();
        return raiser != null && raiser.id().equals(scene.viewer().participant());
    }

    private static boolean told(Scene scene) {
        return scene.narrative()
                .filter(told -> told.author().id().equals(scene.viewer().participant()))
                .isPresent();
    }

    /** Who did not tell it records for its author that they withdraw it. */
    private static Map<String, Object> asAuthor(Scene scene) {
        return scene.narrative()
                .filter(narrative -> !told(scene))
                .map(narrative -> Map.<String, Object>of(
                        Asked.PERSON, narrative.author().id().toString()))
                .orElse(Map.of());
    }

    private static boolean is(Scene scene, State state) {
        return scene.narrative().filter(told -> told.state() == state).isPresent();
    }
}
