package org.creativespaces.query.pages.act;

import java.util.Set;
import java.util.stream.Collectors;

/** What tests of the whole program have to know of the forms, which otherwise nobody outside needs to. */
public final class FormsThereAre {
    private FormsThereAre() {}

    public static Set<String> names() {
        return Catalogue.forms().map(Form::name).collect(Collectors.toSet());
    }

    /** The forms that become a command. */
    public static Set<String> of(String operation) {
        return Catalogue.forms()
                .filter(form -> form.operation().equals(operation))
                .map(Form::name)
                .collect(Collectors.toSet());
    }
}
