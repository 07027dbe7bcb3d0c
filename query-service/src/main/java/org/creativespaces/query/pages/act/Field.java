package org.creativespaces.query.pages.act;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for.
 *
 * @param name its path in the body of the command, with dots between an object and what is in it
 * @param optional whether it may be left out; the command service would say so, too
 * @param limit the most characters, or the highest number
 * @param options what can be chosen, in a scene
 * @param initial what it says before anybody typed
 */
record Field(
        String name,
        Kind kind,
        boolean optional,
        int limit,
        Function<Scene, List<Option>> options,
        Function<Scene, @Nullable String> initial) {
    static final int PSEUDONYM = 80;
    static final int NAME = 200;
    static final int TITLE = 300;
    static final int REASON = 2_000;
    static final int BODY = 10_000;

    /** How it is asked for. */
    enum Kind {
        LINE,
        TEXT,
        DAY,
        /** A day and a time of day in London. */
        MOMENT,
        NUMBER,
        DECIMAL,
        PERCENT,
        /** One of few, all of them shown. */
        CHOICE,
        /** One of many. */
        LIST,
        /** Any of some. */
        SEVERAL,
        /** Yes or no. */
        TICK,
        /** To be ticked by whoever goes on; its value is what is accepted, if that is a number. */
        ACCEPT,
        /** A member, by the name they chose. */
        PERSON,
        /** A file to be uploaded. */
        FILE
    }

    static Field line(String name, int limit) {
        return of(name, Kind.LINE, limit);
    }

    static Field text(String name, int limit) {
        return of(name, Kind.TEXT, limit);
    }

    static Field reason() {
        return text("reason", REASON);
    }

    static Field day(String name) {
        return of(name, Kind.DAY, 0);
    }

    static Field moment(String name) {
        return of(name, Kind.MOMENT, 0);
    }

    static Field number(String name, int most) {
        return of(name, Kind.NUMBER, most);
    }

    static Field decimal(String name) {
        return of(name, Kind.DECIMAL, 0);
    }

    static Field percent(String name) {
        return of(name, Kind.PERCENT, 100);
    }

    static Field tick(String name) {
        return of(name, Kind.TICK, 0);
    }

    static Field accept(String name) {
        return of(name, Kind.ACCEPT, 0);
    }

    static Field person(String name) {
        return of(name, Kind.PERSON, PSEUDONYM)
                .offering(scene -> scene.members().stream()
                        .map(member -> Option.typed(member.id(), member.name()))
                        .toList());
    }

    static Field file(String name) {
        return of(name, Kind.FILE, 0);
    }

    /** The words of its values begin with that prefix in the message file. */
    static Field choice(String name, Class<? extends Enum<?>> type, String words) {
        return oneOf(name, Kind.CHOICE, type, words);
    }

    static Field list(String name, Class<? extends Enum<?>> type, String words) {
        return oneOf(name, Kind.LIST, type, words);
    }

    static Field list(String name, Function<Scene, List<Option>> options) {
        return of(name, Kind.LIST, 0).offering(options);
    }

    static Field several(String name, Class<? extends Enum<?>> type, String words) {
        return oneOf(name, Kind.SEVERAL, type, words);
    }

    static Field several(String name, Function<Scene, List<Option>> options) {
        return of(name, Kind.SEVERAL, 0).offering(options);
    }

    private static Field oneOf(String name, Kind kind, Class<? extends Enum<?>> type, String words) {
        var options = Arrays.stream(type.getEnumConstants())
                .map(value -> Option.word(value.name(), words + value.name()))
                .toList();
        return of(name, kind, 0).offering(scene -> options);
    }

    private static Field of(String name, Kind kind, int limit) {
        return new Field(name, kind, false, limit, scene -> List.of(), scene -> null);
    }

    Field orNot() {
        return new Field(name, kind, true, limit, options, initial);
    }

    Field offering(Function<Scene, List<Option>> others) {
        return new Field(name, kind, optional, limit, others, initial);
    }

    Field saying(Function<Scene, @Nullable String> first) {
        return new Field(name, kind, optional, limit, options, first);
    }

    /** Usable in HTML and in a selector. */
    String id() {
        return "f-" + name.replace('.', '-');
    }
}
