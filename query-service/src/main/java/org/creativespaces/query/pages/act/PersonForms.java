package org.creativespaces.query.pages.act;

import static org.creativespaces.query.pages.act.Field.accept;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.pages.act.Form.Then;

/** What people do about themselves, and organisers for people without an account. */
final class PersonForms {
    private PersonForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "register",
                                About.NOTHING,
                                "registerParticipant",
                                "/participants",
                                line("pseudonym", Field.PSEUDONYM),
                                Field.list("constituency", Constituency.class, "choice.constituency."),
                                Field.list("regionCode", scene -> Enrolling.regions()),
                                line("name", Field.NAME).orNot(),
                                line("contact", Field.NAME).orNot())
                        .to(Scene::mayRegister)
                        .then(Then.HOME),
                post(
                                "register-person",
                                About.REGION,
                                "registerParticipant",
                                "/participants",
                                line("pseudonym", Field.PSEUDONYM),
                                Field.list("constituency", Constituency.class, "choice.constituency."))
                        .with(scene -> Map.of(
                                "regionCode",
                                Objects.requireNonNull(scene.region()).value()))
                        .to(Scene::organises)
                        .then(Then.AGAIN),
                post(
                                "change-constituency",
                                About.NOTHING,
                                "changeConstituency",
                                "/participants/{person}/constituency",
                                Field.list("constituency", Constituency.class, "choice.constituency.")
                                        .saying(scene -> scene.me() == null
                                                ? null
                                                : scene.me().constituency().name()))
                        .put()
                        .to(Scene::isParticipant)
                        .then(Then.ACCOUNT),
                post("erase", About.NOTHING, "erasePersonalData", "/participants/{person}/erasure", accept("sure"))
                        .to(Scene::isParticipant)
                        .then(Then.HOME),
                post(
                                "join",
                                About.SPACE,
                                "joinSpace",
                                "/spaces/{id}/members",
                                accept("groundRulesVersion")
                                        .saying(scene -> ""
                                                + scene.theSpace().groundRules().version()))
                        .to(scene ->
                                (scene.isParticipant() || scene.mayRegister()) && !scene.isMember() && scene.isOpen())
                        .showing("rules"),
                post("leave", About.SPACE, "leaveSpace", "/spaces/{id}/members/{person}")
                        .delete()
                        .to(Scene::isMember)
                        .then(Then.REGION));
    }
}
