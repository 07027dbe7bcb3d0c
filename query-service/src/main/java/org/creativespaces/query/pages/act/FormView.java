package org.creativespaces.query.pages.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param key names this rendering of it, so that it is sent once however often its button is pressed
 * @param errors words by the id of the field to which they lead, in the order of the page
 * @param overall what is wrong beside
 * @param to where to go afterwards, if somebody came from elsewhere
 */
public record FormView(
        String name,
        String action,
        String key,
        String title,
        @Nullable String lead,
        String submit,
        boolean risky,
        boolean uploads,
        boolean previews,
        @Nullable String shows,
        List<FieldView> fields,
        Map<String, String> errors,
        @Nullable String overall,
        @Nullable String to) {

    static FormView of(Form form, Scene scene, Typed typed, Complaints complaints, String key, Words words) {
        var asked = Asked.of(form, scene);
        var errors = new LinkedHashMap<String, String>();
        asked.forEach(field -> {
            var problem = complaints.byField().get(field.name());
            if (problem != null) errors.put(field.id(), problem);
        });
        var fields = asked.stream()
                .map(field -> FieldView.of(
                        form,
                        field,
                        scene,
                        typed,
                        complaints.byField().get(field.name()),
                        complaints.isEmpty() && form.then() == Form.Then.AGAIN && field.equals(asked.getFirst()),
                        words))
                .toList();
        var heading = "form." + form.name();
        return new FormView(
                form.name(),
                form.address(scene.id(), scene.part()),
                key,
                words.of(heading),
                words.first(heading + ".lead"),
                words.of(heading + ".submit", heading),
                words.first(heading + ".risky") != null,
                form.uploads(),
                "difference".equals(form.shows()),
                form.shows(),
                fields,
                errors,
                complaints.overall(),
                typed.one("to"));
    }
}
