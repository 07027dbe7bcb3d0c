package org.creativespaces.query.pages;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.pages.charts.Months.Sort;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.region.ActFilter;
import org.creativespaces.query.region.ActsBehind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which acts of a region the address of a page asks for.
 *
 * @param sort of which bar of the drawing of months; null for all
 * @param constituency from which people spoke: only who oversees the region may ask
 * @param asOf as it was given; null for the present
 * @param before the position before which a part begins; null for the newest
 */
public record ActsAsked(
        ActsBehind about,
        @Nullable Sort sort,
        @Nullable YearMonth month,
        @Nullable Constituency constituency,
        @Nullable RegionCode from,
        @Nullable RegionCode to,
        @Nullable String asOf,
        @Nullable Long before) {
    static ActsAsked of(Parameters asked, Region region, Viewer viewer) {
        var about = asked.oneOf("about", ActsBehind.class);
        var constituency = asked.oneOf("constituency", Constituency.class);
        if (constituency != null && !viewer.oversees(region.code()))
            throw RequestRefused.invalid("constituency", "is told to organisers of the region and auditors only");
        return new ActsAsked(
                about == null ? ActsBehind.ACTIVITY : about,
                asked.oneOf("sort", Sort.class),
                month(asked.one("month")),
                constituency,
                asked.region("from"),
                asked.region("to"),
                asked.one(AsOf.PARAMETER),
                asked.one("before") == null ? null : asked.number("before", 1, 1, Long.MAX_VALUE));
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        if (text == null) return null;
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw RequestRefused.invalid("month", "must be a month such as 2026-03");
        }
    }

    ActFilter filter() {
        return new ActFilter(about, kind -> sort == null || Sort.of(kind) == sort, month, constituency, from, to);
    }

    /** Whether they are narrowed down further than by what they are about. */
    public boolean narrowed() {
        return sort != null || month != null || constituency != null || from != null || to != null;
    }

    /** The same with or without what narrows it down, from a position on. */
    String address(String path, boolean narrow, @Nullable Long position) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("about", about);
        if (narrow) {
            add(address, "sort", sort);
            add(address, "month", month);
            add(address, "constituency", constituency);
            add(address, "from", from);
            add(address, "to", to);
        }
        add(address, AsOf.PARAMETER, asOf);
        add(address, "before", position);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) address.queryParam(name, value);
    }
}
