package org.creativespaces.query.pages.act;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creativespaces.events.WireTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a command, as a form says it. What is no number is sent as it was typed: what is wrong with it, the command
 * service tells.
 *
 * @param wrong none if it can be sent; else the fields that keep it from that, with what is evidently the matter with others
 */
record Body(ObjectNode json, Map<String, Wrong> wrong) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern WHOLE = Pattern.compile("\\s*\\d{1,9}\\s*");

    /** What is the matter with a field. */
    enum Wrong {
        REQUIRED,
        /** Nobody goes by that name here. */
        UNKNOWN,
        LONG,
        WRONG
    }

    static Body of(Form form, Scene scene, Typed typed) {
        var body = new Body(JsonNodeFactory.instance.objectNode(), new LinkedHashMap<>());
        form.constants().apply(scene).forEach(body::put);
        var asked = Asked.of(form, scene);
        for (var field : asked) body.put(field, scene, typed);
        if (!body.wrong().isEmpty()) Evident.add(asked, scene, typed, body.wrong());
        return body;
    }

    private void put(Field field, Scene scene, Typed typed) {
        var name = field.name();
        var one = typed.one(name);
        switch (field.kind()) {
            case LINE, TEXT, DAY, DECIMAL, CHOICE, LIST -> put(name, one);
            case MOMENT -> put(name, moment(one));
            case NUMBER, PERCENT -> put(name, number(one));
            case TICK -> put(name, one != null);
            case SEVERAL -> putAll(name, typed);
            case PERSON -> putPerson(field, scene, one);
            case ACCEPT -> putAccepted(name, one);
            case FILE -> {}
        }
    }

    private void putAccepted(String name, @Nullable String value) {
        if (value == null) wrong.put(name, Wrong.REQUIRED);
        else if (number(value) instanceof Integer version) put(name, version);
    }

    private void putAll(String name, Typed typed) {
        var list = JsonNodeFactory.instance.arrayNode();
        typed.all(name).forEach(list::add);
        if (!list.isEmpty()) json.set(name, list);
    }

    private void putPerson(Field field, Scene scene, @Nullable String said) {
        if (said == null) {
            if (!field.optional()) wrong.put(field.name(), Wrong.REQUIRED);
            return;
        }
        person(field, scene, said)
                .ifPresentOrElse(
                        option -> put(field.name(), option.value()), () -> wrong.put(field.name(), Wrong.UNKNOWN));
    }

    private static Optional<Option> person(Field field, Scene scene, String said) {
        return field.options().apply(scene).stream()
                .filter(option -> option.text().equalsIgnoreCase(said.strip()))
                .findFirst();
    }

    private static @Nullable Object moment(@Nullable String text) {
        if (text == null) return null;
        try {
            var local = LocalDateTime.parse(text.strip().replace(' ', 'T'));
            return WireTime.format(local.atZone(LONDON).toInstant());
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static @Nullable Object number(@Nullable String text) {
        return text != null && WHOLE.matcher(text).matches() ? Integer.valueOf(text.strip()) : text;
    }

    private void put(String path, @Nullable Object value) {
        if (value == null) return;
        var names = path.split("\\.");
        var object = json;
        for (var i = 0; i < names.length - 1; i++) object = object.withObjectProperty(names[i]);
        object.set(names[names.length - 1], node(value));
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            default -> JsonNodeFactory.instance.stringNode(value.toString());
        };
    }
}
