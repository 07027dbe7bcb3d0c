package org.creativespaces.query.pages.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every form there is; those about the same thing in the order in which they are offered. */
final class Catalogue {
    private static final Map<String, Form> ALL = all();

    private Catalogue() {}

    private static Map<String, Form> all() {
        var forms = new LinkedHashMap<String, Form>();
        Stream.of(
                        PositionForms.all(),
                        CommitmentForms.all(),
                        RiskForms.all(),
                        TrialForms.all(),
                        SolutionForms.all(),
                        ChallengeForms.all(),
                        SpaceForms.all(),
                        PersonForms.all(),
                        OrganisationForms.all(),
                        WishForms.all())
                .flatMap(List::stream)
                .forEach(form -> forms.put(form.name(), form));
        return forms;
    }

    static Optional<Form> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Stream<Form> forms() {
        return ALL.values().stream();
    }

    static Stream<Form> about(About about) {
        return forms().filter(form -> form.about() == about);
    }
}
