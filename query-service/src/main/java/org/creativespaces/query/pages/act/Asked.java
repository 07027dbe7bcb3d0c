package org.creativespaces.query.pages.act;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.query.pages.act.Form.For;

/** What a form asks somebody in particular: its fields, and for whom they do it if there is a choice. */
final class Asked {
    static final String ORGANISATION = "organisationId";
    static final String PERSON = "onBehalfOf";

    /** When it happened, if an organiser records it later. */
    static final String TIME = "occurredAt";

    private Asked() {}

    static List<Field> of(Form form, Scene scene) {
        var fields = new ArrayList<Field>();
        if (form.party() != For.SELF && scene.organises()) {
            var forSomebody = Field.person(PERSON);
            fields.add(form.party() == For.MEMBER && !scene.isMember() ? forSomebody : forSomebody.orNot());
        }
        var organisations = scene.organisationsFor(form.mandate());
        if (!organisations.isEmpty()) {
            var options = Stream.concat(
                            Stream.of(Option.word("", "form.party.self")),
                            organisations.stream()
                                    .map(organisation -> Option.typed(organisation.id(), organisation.name())))
                    .toList();
            fields.add(Field.list(ORGANISATION, any -> options).orNot());
        }
        fields.addAll(form.fields());
        if (scene.organises() && canHaveBeen(form))
            fields.add(Field.moment(TIME).orNot());
        return fields;
    }

    /** What cannot be undone is done now, and so is an import. */
    private static boolean canHaveBeen(Form form) {
        return !form.uploads() && form.fields().stream().noneMatch(field -> field.kind() == Field.Kind.ACCEPT);
    }
}
