package org.creativespaces.query.pages.act;

import static org.creativespaces.events.organisation.MandateScope.ENDORSE;
import static org.creativespaces.query.pages.act.Field.BODY;
import static org.creativespaces.query.pages.act.Field.person;
import static org.creativespaces.query.pages.act.Field.text;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import org.creativespaces.events.solution.Position;
import org.creativespaces.query.pages.act.Form.For;
import org.creativespaces.query.pages.act.Form.Then;
import org.creativespaces.query.solution.concern.ConcernState;

/** Where people say that they stand, and what becomes of their concerns. */
final class PositionForms {
    private static final Map<String, Object> NOTHING = Map.of();

    private PositionForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "position",
                                About.SOLUTION,
                                "takePosition",
                                "/solutions/{id}/position",
                                Field.choice("position", Position.class, "choice.position."),
                                text("text", BODY).orNot())
                        .put()
                        .by(For.SELF, ENDORSE)
                        .to(scene -> scene.isMember() && scene.isOpen() && scene.goesOn())
                        .showing("solution"),
                post(
                                "record",
                                About.SOLUTION,
                                "takePosition",
                                "/solutions/{id}/position",
                                person("onBehalfOf"),
                                Field.choice("position", Position.class, "choice.stands.")
                                        .saying(scene -> "ENDORSE"),
                                text("text", BODY).orNot())
                        .put()
                        .to(scene -> scene.organises() && scene.isOpen() && scene.goesOn())
                        .then(Then.AGAIN)
                        .showing("solution"),
                post("withdraw-position", About.SOLUTION, "withdrawPosition", "/solutions/{id}/position")
                        .delete()
                        .byParties(ENDORSE)
                        .to(scene -> scene.isOpen()
                                && ((scene.isMember() && !scene.held().isEmpty())
                                        || (scene.organises() && stands(scene))))
                        .showing("solution"),
                post(
                                "resolve-concern",
                                About.CONCERN,
                                "answerConcern",
                                "/solutions/{id}/concerns/{part}/resolution",
                                text("how", BODY))
                        .to(scene -> scene.organises()
                                && scene.isOpen()
                                && (is(scene, ConcernState.OPEN) || is(scene, ConcernState.ANSWERED)))
                        .showing("concern"),
                post("accept-answer", About.CONCERN, "acceptAnswer", "/solutions/{id}/concerns/{part}/acceptance")
                        .with(PositionForms::asRaiser)
                        .to(scene -> scene.isOpen()
                                && is(scene, ConcernState.ANSWERED)
                                && (raised(scene) || scene.organises()))
                        .showing("concern"));
    }

    private static Map<String, Object> asRaiser(Scene scene) {
        return scene.concern()
                .filter(concern -> raised(scene))
                .map(concern -> scene.speakingFor(concern.party()))
                .orElse(NOTHING);
    }

    /** Whether anybody holds a position that could be taken back. */
    private static boolean stands(Scene scene) {
        var people = scene.theSolution().positions();
        return people.endorse() + people.standAside() + people.concern() + people.stale() > 0;
    }

    private static boolean is(Scene scene, ConcernState state) {
        return scene.concern().filter(concern -> concern.state() == state).isPresent();
    }

    private static boolean raised(Scene scene) {
        return scene.isMember()
                && scene.concern()
                        .filter(concern -> scene.is(concern.party(), ENDORSE))
                        .isPresent();
    }
}
