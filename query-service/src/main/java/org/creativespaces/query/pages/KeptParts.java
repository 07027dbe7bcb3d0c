package org.creativespaces.query.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.texts.KeyChanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Parts of pages as they were rendered, for whoever asks next: a part is shown again only to a reader who may see the same,
 * while no text has come to be unreadable and the day is the same, and for a minute at most, as the dashboards behind them are.
 * Once something has happened it is shown for a second more, so that a crowd's acts cost one rendering a second and nobody waits
 * for another's; but not to whoever knows of something newer, because they did it or were told. What is kept must hold no form and
 * nothing of the one reader: these belong to the page around.
 */
@Component
final class KeptParts {
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** As often as readers are told that something changed. */
    static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** The position up to which a reader knows that something has happened. */
    static final String KNOWN = "X-Position";

    private static final String WAIT_FOR = "waitFor";

    private static final int MOST_CHARACTERS = 24 * 1024 * 1024;

    private final ITemplateEngine engine;
    private final JakartaServletWebApplication application;
    private final Helpers helpers;
    private final Positions positions;
    private final KeyChanges keys;
    private final Clock clock;
    private final Cache<Asked, Part> kept = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Asked asked, Part part) -> part.html().length())
            .build();

    @Autowired
    KeptParts(ITemplateEngine engine, ServletContext servlets, Helpers helpers, Positions positions, KeyChanges keys) {
        this(engine, servlets, helpers, positions, keys, Clock.systemUTC());
    }

    KeptParts(
            ITemplateEngine engine,
            ServletContext servlets,
            Helpers helpers,
            Positions positions,
            KeyChanges keys,
            Clock clock) {
        this.clock = clock;
        this.engine = engine;
        this.application = JakartaServletWebApplication.buildApplication(servlets);
        this.helpers = helpers;
        this.positions = positions;
        this.keys = keys;
    }

    /**
     * A part of a page.
     *
     * @param position the last event it takes into account
     * @param lag how many it did not, of those that were there
     * @param made when it was rendered
     */
    public record Part(String html, long position, long lag, Instant made) {}

    /** All that a part depends on but what has happened, and the moment. */
    private record Asked(String template, Object of, Viewer reader, Locale locale, long keys, LocalDate day) {}

    /** The part of a template for a thing, such as a region; the model is made only if the part is not there. */
    Part of(
            String template,
            Object thing,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Map<String, Object>> model) {
        // Who exactly somebody is plays no part: without it all members of the same spaces are one to it.
        var reader = new Viewer(viewer.roles(), viewer.organises(), viewer.granted(), null, viewer.memberOf());
        var asked = new Asked(
                template,
                thing,
                reader,
                LocaleContextHolder.getLocale(),
                keys.version(),
                new AsOf(clock.instant()).day());
        var part = kept.getIfPresent(asked);
        if (part != null && isGood(part, request)) return part;
        return Objects.requireNonNull(kept.asMap()
                .compute(
                        asked,
                        (missing, other) -> other != null && isGood(other, request)
                                ? other
                                : rendered(missing, request, response, model)));
    }

    private boolean isGood(Part part, HttpServletRequest request) {
        if (part.position() == positions.lowest() && part.lag() == positions.lag()) return true;
        var knows = request.getParameter(WAIT_FOR) != null || Acted.since(part.made(), request);
        return !knows
                && part.position() >= known(request)
                && part.made().plus(A_MOMENT).isAfter(clock.instant());
    }

    private static long known(HttpServletRequest request) {
        var said = request.getHeader(KNOWN);
        return said != null && said.matches("\\d{1,18}") ? Long.parseLong(said) : 0;
    }

    /** How current a page around a part is. */
    Freshness freshness(Part part, String region) {
        var seconds = Math.max(0, Duration.between(part.made(), clock.instant()).toSeconds());
        return new Freshness(part.position(), part.made(), seconds, null, region);
    }

    private Part rendered(
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Map<String, Object>> model) {
        var made = clock.instant();
        var position = positions.lowest();
        var lag = positions.lag();
        var all = new HashMap<>(model.get());
        all.putAll(helpers.all());
        var context = new WebContext(application.buildExchange(request, response), asked.locale(), all);
        return new Part(engine.process(asked.template(), context), position, lag, made);
    }
}
