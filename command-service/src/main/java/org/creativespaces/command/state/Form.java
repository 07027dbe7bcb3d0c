package org.creativespaces.command.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What records of one kind look like. It may gain fields later, which older records do not have.
 *
 * @param name of the table or collection
 * @param id the field by which a record is known: a text
 * @param fields all others
 * @param lookedUp the fields that records are looked up by, or cleared away by
 * @param durable whether a record that was written also survives the machine losing power, for sure
 */
public record Form(String name, String id, SequencedMap<String, Kind> fields, List<String> lookedUp, boolean durable) {
    /** What a field holds. */
    enum Kind {
        TEXT,
        NUMBER,
        BYTES
    }

    /** Records with nothing but an id, durable. */
    public static Form of(String name, String id) {
        return new Form(name, id, new LinkedHashMap<>(), List.of(), true);
    }

    public Form text(String field) {
        return with(field, Kind.TEXT);
    }

    public Form number(String field) {
        return with(field, Kind.NUMBER);
    }

    public Form bytes(String field) {
        return with(field, Kind.BYTES);
    }

    public Form lookedUpBy(String field) {
        return new Form(
                name,
                id,
                fields,
                Stream.concat(lookedUp.stream(), Stream.of(field)).toList(),
                durable);
    }

    /** What was written just before the machine lost power may be lost. */
    public Form forgetful() {
        return new Form(name, id, fields, lookedUp, false);
    }

    private Form with(String field, Kind kind) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, kind);
        return new Form(name, id, more, lookedUp, durable);
    }

    /** All fields in order, the id first. */
    Map<String, Kind> all() {
        var all = new LinkedHashMap<String, Kind>();
        all.put(id, Kind.TEXT);
        all.putAll(fields);
        return all;
    }
}
