package org.creativespaces.query.pages.act;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is shown.
 *
 * @param shape which part of {@code act/field.html} shows it
 * @param value what stands in it; null for nothing
 * @param highest the most characters, or the highest number; 0 for no bound
 * @param described the ids of hint and complaint, of which there may be none
 */
public record FieldView(
        String id,
        String name,
        String shape,
        String label,
        boolean optional,
        @Nullable String hint,
        @Nullable String value,
        int highest,
        List<OptionView> options,
        @Nullable String problem,
        @Nullable String described,
        boolean first) {

    /** One value that can be chosen. */
    public record OptionView(
            String id, String value, String label, @Nullable String hint, boolean chosen) {}

    static FieldView of(
            Form form, Field field, Scene scene, Typed typed, @Nullable String problem, boolean first, Words words) {
        var name = field.name();
        var hint = words.first(
                new Object[] {scene.shareable()},
                "form.%s.%s.hint".formatted(form.name(), name),
                "field.%s.hint".formatted(name));
        var value = typed.has(name) ? typed.one(name) : field.initial().apply(scene);
        var described = Stream.of(
                        hint == null ? "" : field.id() + "-hint", problem == null ? "" : field.id() + "-problem")
                .filter(id -> !id.isEmpty())
                .toList();
        return new FieldView(
                field.id(),
                name,
                shape(field, scene),
                words.of("form.%s.%s".formatted(form.name(), name), "field." + name),
                field.optional(),
                hint,
                field.kind() == Field.Kind.ACCEPT ? field.initial().apply(scene) : value,
                field.kind() == Field.Kind.PERCENT
                                && name.equals("percent")
                                && form.name().equals("share-risk")
                        ? scene.shareable()
                        : field.limit(),
                options(field, scene, typed, value, words),
                problem,
                described.isEmpty() ? null : String.join(" ", described),
                first);
    }

    private static String shape(Field field, Scene scene) {
        return switch (field.kind()) {
            case LINE -> "line";
            case TEXT -> "text";
            case DAY -> "day";
            case MOMENT -> "moment";
            case DECIMAL -> "number";
            case NUMBER -> field.options().apply(scene).isEmpty() ? "number" : "choice";
            case PERCENT -> "percent";
            case CHOICE -> "choice";
            case LIST -> "list";
            case SEVERAL -> "several";
            case TICK, ACCEPT -> "tick";
            case PERSON -> "person";
            case FILE -> "file";
        };
    }

    private static List<OptionView> options(
            Field field, Scene scene, Typed typed, @Nullable String value, Words words) {
        var views = new ArrayList<OptionView>();
        var chosen =
                typed.has(field.name()) ? typed.all(field.name()) : value == null ? List.<String>of() : List.of(value);
        if (field.kind() == Field.Kind.TICK || field.kind() == Field.Kind.ACCEPT) {
            var ticked = typed.has("key")
                    ? typed.has(field.name())
                    : field.kind() == Field.Kind.TICK && "true".equals(value);
            var accepted = field.kind() == Field.Kind.ACCEPT ? field.initial().apply(scene) : null;
            return List.of(new OptionView(field.id(), accepted == null ? "true" : accepted, "", null, ticked));
        }
        for (var option : field.options().apply(scene)) {
            var id = views.isEmpty() ? field.id() : field.id() + "-" + views.size();
            var label = words.of(option);
            var hint = option.key() == null ? null : words.first(option.key() + ".hint");
            views.add(new OptionView(id, option.value(), label, hint, chosen.contains(option.value())));
        }
        return views;
    }
}
