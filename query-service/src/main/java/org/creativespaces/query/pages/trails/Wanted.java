package org.creativespaces.query.pages.trails;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.trail.TrailEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which steps of a trail are asked for.
 *
 * @param kinds none for all
 * @param from the first day on which something happened, in London
 * @param to the last day
 * @param after the version after which a part begins
 */
public record Wanted(
        Set<Kind> kinds,
        @Nullable Constituency constituency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long after) {
    /** An empty field of a form asks for nothing. */
    public static Wanted of(HttpServletRequest request) {
        var parameters = Parameters.of(request, request.getParameterMap().keySet());
        return new Wanted(
                kinds(request.getParameterValues("kind")),
                constituency(parameters.one("constituency")),
                day(parameters, "from"),
                day(parameters, "to"),
                parameters.number("after", 0, 0, Long.MAX_VALUE));
    }

    public boolean isEverything() {
        return kinds.isEmpty() && constituency == null && from == null && to == null;
    }

    public boolean admits(TrailEntry entry) {
        if (!kinds.isEmpty() && !kinds.contains(Kind.of(entry.type()))) return false;
        var who = entry.actor();
        if (constituency != null && (who == null || who.constituency() != constituency)) return false;
        var happened = entry.occurredAt();
        var day = new AsOf(happened == null ? entry.recordedAt() : happened).day();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The same, further on. */
    public String address(String path, long version) {
        var address = UriComponentsBuilder.fromPath(path);
        kinds.forEach(kind -> address.queryParam("kind", kind));
        if (constituency != null) address.queryParam("constituency", constituency);
        if (from != null) address.queryParam("from", from);
        if (to != null) address.queryParam("to", to);
        if (version > 0) address.queryParam("after", version);
        return address.build().toUriString();
    }

    private static Set<Kind> kinds(String @Nullable [] names) {
        if (names == null) return Set.of();
        var known = Arrays.stream(Kind.values()).map(Kind::name).toList();
        var kinds = EnumSet.noneOf(Kind.class);
        for (var name : names) {
            if (!known.contains(name))
                throw RequestRefused.invalid("kind", "must be one of " + String.join(", ", known));
            kinds.add(Kind.valueOf(name));
        }
        return kinds;
    }

    private static @Nullable Constituency constituency(@Nullable String name) {
        if (name == null || name.isEmpty()) return null;
        return Arrays.stream(Constituency.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestRefused.invalid(
                        "constituency",
                        "must be one of "
                                + Arrays.stream(Constituency.values())
                                        .map(Constituency::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable LocalDate day(Parameters parameters, String name) {
        var value = parameters.one(name);
        if (value == null || value.isEmpty()) return null;
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw RequestRefused.invalid(name, "must be a date such as 2026-03-31");
        }
    }
}
