package org.creativespaces.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.creativespaces.events.Region;
import org.creativespaces.query.challenge.ChallengeView;
import org.creativespaces.query.identity.PageSignIn;
import org.creativespaces.query.identity.Viewers;
import org.creativespaces.query.organisation.OrganisationView;
import org.creativespaces.query.pages.Freshness;
import org.creativespaces.query.solution.SolutionView;
import org.creativespaces.query.space.SpaceView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Adds to each page that shows a thing what its reader may do about it. The pages need not know: what a page shows is in its model
 * by its name.
 */
@Configuration(proxyBeanMethods = false)
class OfferedActs implements WebMvcConfigurer, HandlerInterceptor {
    private static final String OFFERS = "offers";

    private final Scenes scenes;
    private final Viewers viewers;

    OfferedActs(Scenes scenes, Viewers viewers) {
        this.scenes = scenes;
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/regions/*", "/spaces/*", "/challenges/*", "/solutions/*", "/organisations/*");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        // A page of the past offers nothing: what is done is done now.
        if (page == null || isOfThePast(page)) return;
        var offers = offers(page, request);
        if (offers != null) page.addObject(OFFERS, offers);
    }

    private static boolean isOfThePast(ModelAndView page) {
        return page.getModel().get("fresh") instanceof Freshness fresh && fresh.past() != null;
    }

    private @Nullable Offers offers(ModelAndView page, HttpServletRequest request) {
        var viewer = viewers.of(SecurityContextHolder.getContext().getAuthentication());
        var model = page.getModel();
        if (viewer.roles().isEmpty()) return Offers.toSignIn(signIn(request));
        if (model.get("solution") instanceof SolutionView solution) {
            return Offers.of(scenes.of(solution, viewer), About.SOLUTION);
        }
        if (model.get("challenge") instanceof ChallengeView challenge) {
            return Offers.of(scenes.of(challenge, viewer), About.CHALLENGE);
        }
        if (model.get("space") instanceof SpaceView space) return Offers.of(scenes.of(space, viewer), About.SPACE);
        if (model.get("organisation") instanceof OrganisationView organisation) {
            return Offers.of(scenes.of(organisation, viewer), About.ORGANISATION);
        }
        if (model.get("region") instanceof Region region) {
            return Offers.of(scenes.of(region.code(), viewer), About.REGION);
        }
        return null;
    }

    static String signIn(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(PageSignIn.START)
                .queryParam("to", "{to}")
                .build(request.getRequestURI())
                .toString();
    }
}
