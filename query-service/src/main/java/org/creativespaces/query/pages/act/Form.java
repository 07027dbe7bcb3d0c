package org.creativespaces.query.pages.act;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.creativespaces.events.organisation.MandateScope;
import org.jspecify.annotations.Nullable;

/**
 * One act: what is asked for, which command it becomes, and to whom it is offered. Its words are in the message file under
 * {@code form.<name>}.
 *
 * @param about what its address names
 * @param operation how the interface names the command
 * @param method of the command
 * @param path of the command; {@code {id}} is the thing, {@code {part}} the part of it, {@code {person}} who it is for
 * @param constants what the body says beside the fields
 * @param party for whom it may be done
 * @param mandate what a person needs who does it for an organisation; null where that cannot be
 * @param offered to whom it is offered, where
 * @param then where it leads
 * @param shows which part of {@code act/shows.html} stands above the fields; null for none
 */
record Form(
        String name,
        About about,
        String operation,
        String method,
        String path,
        List<Field> fields,
        Function<Scene, Map<String, Object>> constants,
        For party,
        @Nullable MandateScope mandate,
        Predicate<Scene> offered,
        Then then,
        @Nullable String shows) {

    /** For whom an act may be done. */
    enum For {
        /** Oneself only; who is an organiser acts as such. */
        SELF,
        /** Members for themselves; organisers for a member. */
        MEMBER,
        /** As {@link #MEMBER}, and organisers as such too. */
        MEMBER_OR_ORGANISER
    }

    /** Where an act leads. */
    enum Then {
        /** To the thing that it is about. */
        THING,
        /** To the thing that it has made. */
        MADE,
        /** To the same form again, for the next person. */
        AGAIN,
        /** To the region of the thing, which may be hidden from now on. */
        REGION,
        /** To what is told of the person themself. */
        ACCOUNT,
        /** To the overview. */
        HOME,
        /** To the progress of what was begun. */
        PROGRESS
    }

    static Form post(String name, About about, String operation, String path, Field... fields) {
        return new Form(
                name,
                about,
                operation,
                "POST",
                path,
                List.of(fields),
                scene -> Map.of(),
                For.SELF,
                null,
                scene -> false,
                Then.THING,
                null);
    }

    Form put() {
        return by("PUT");
    }

    Form delete() {
        return by("DELETE");
    }

    private Form by(String other) {
        return new Form(name, about, operation, other, path, fields, constants, party, mandate, offered, then, shows);
    }

    Form with(Function<Scene, Map<String, Object>> more) {
        return new Form(name, about, operation, method, path, fields, more, party, mandate, offered, then, shows);
    }

    Form to(Predicate<Scene> whom) {
        return new Form(name, about, operation, method, path, fields, constants, party, mandate, whom, then, shows);
    }

    /** By members for themselves, or by organisers for a member. */
    Form byMembers() {
        return by(For.MEMBER, null);
    }

    /** As {@link #byMembers}, or for an organisation. */
    Form byParties(MandateScope needed) {
        return by(For.MEMBER, needed);
    }

    /** By members for themselves, or by organisers as such or for a member. */
    Form byMembersOrOrganisers() {
        return by(For.MEMBER_OR_ORGANISER, null);
    }

    Form by(For whom, @Nullable MandateScope needed) {
        return new Form(name, about, operation, method, path, fields, constants, whom, needed, offered, then, shows);
    }

    Form then(Then next) {
        return new Form(name, about, operation, method, path, fields, constants, party, mandate, offered, next, shows);
    }

    Form showing(String part) {
        return new Form(name, about, operation, method, path, fields, constants, party, mandate, offered, then, part);
    }

    boolean uploads() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
    }

    /** The page of the form about something. */
    String address(@Nullable String id, @Nullable String part) {
        return "/act/" + name + (id == null ? "" : "/" + id) + (part == null ? "" : "/" + part);
    }
}
