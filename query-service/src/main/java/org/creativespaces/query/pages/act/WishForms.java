package org.creativespaces.query.pages.act;

import static org.creativespaces.query.pages.act.Field.accept;
import static org.creativespaces.query.pages.act.Field.line;
import static org.creativespaces.query.pages.act.Field.reason;
import static org.creativespaces.query.pages.act.Form.post;

import java.util.List;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.pages.act.Form.Then;

/** What organisers do at the wish of somebody who does not do it themselves; seldom, so it is offered last. */
final class WishForms {
    private static final int UUID_LENGTH = 36;

    private WishForms() {}

    static List<Form> all() {
        return List.of(
                post(
                                "record-departure",
                                About.SPACE,
                                "leaveSpace",
                                "/spaces/{id}/members/{person}",
                                Field.person(Asked.PERSON),
                                reason())
                        .delete()
                        .to(Scene::organises)
                        .then(Then.AGAIN),
                post(
                                "correct-constituency",
                                About.REGION,
                                "changeConstituency",
                                "/participants/{person}/constituency",
                                Field.person(Asked.PERSON).offering(Enrolling::everybody),
                                Field.list("constituency", Constituency.class, "choice.constituency."),
                                reason())
                        .put()
                        .to(Scene::organises),
                post(
                                "erase-person",
                                About.REGION,
                                "erasePersonalData",
                                "/participants/{person}/erasure",
                                Field.person(Asked.PERSON).offering(Enrolling::everybody),
                                reason(),
                                accept("sure"))
                        .to(Scene::organises),
                post(
                                "redact",
                                About.REGION,
                                "redactText",
                                "/redactions",
                                line("eventId", UUID_LENGTH),
                                Field.list("field", scene -> Enrolling.texts()),
                                reason(),
                                accept("sure"))
                        .to(Scene::administers));
    }
}
