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
import java.util.function.Supplier;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.texts.KeyChanges;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Parts of pages as they were rendered, for whoever asks next: a part is shown again only to a reader who may see the same,
 * while nothing has happened, no text has come to be unreadable and the day is the same, and for a minute at most, as the
 * dashboards behind them are. What is kept must hold no form and nothing of the one reader: these belong to the page around.
 */
@Component
final class KeptParts {
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_CHARACTERS = 24 * 1024 * 1024;

    private final ITemplateEngine engine;
    private final JakartaServletWebApplication application;
    private final Helpers helpers;
    private final Positions positions;
    private final KeyChanges keys;
    private final Clock clock = Clock.systemUTC();
    private final Cache<Asked, Part> kept = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Asked asked, Part part) -> part.html().length())
            .build();

    KeptParts(ITemplateEngine engine, ServletContext servlets, Helpers helpers, Positions positions, KeyChanges keys) {
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
     * @param made when it was rendered
     */
    public record Part(String html, long position, Instant made) {}

    /** All that a part depends on but the moment. */
    private record Asked(
            String template,
            Object of,
            Viewer reader,
            Locale locale,
            long position,
            long lag,
            long keys,
            LocalDate day) {}

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
                positions.lowest(),
                positions.lag(),
                keys.version(),
                new AsOf(clock.instant()).day());
        return kept.get(asked, missing -> rendered(missing, request, response, model.get()));
    }

    /** How current a page around a part is. */
    Freshness freshness(Part part, String region) {
        var seconds = Math.max(0, Duration.between(part.made(), clock.instant()).toSeconds());
        return new Freshness(part.position(), part.made(), seconds, null, region);
    }

    private Part rendered(
            Asked asked, HttpServletRequest request, HttpServletResponse response, Map<String, Object> model) {
        var made = clock.instant();
        var all = new HashMap<>(model);
        all.putAll(helpers.all());
        var context = new WebContext(application.buildExchange(request, response), asked.locale(), all);
        return new Part(engine.process(asked.template(), context), asked.position(), made);
    }
}
