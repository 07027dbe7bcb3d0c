package org.creativespaces.query.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every template may use, error pages too, and how its parts are served. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Assets assets = new Assets();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.path("**"))
                .addResourceLocations(Assets.LOCATION)
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    }

    /** Words, dates and numbers are of one language: of those there is a message file for, the one a browser prefers. */
    @Bean
    LocaleResolver localeResolver(@Value("${creative-spaces.languages:en-GB}") List<Locale> languages) {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(languages);
        resolver.setDefaultLocale(languages.getFirst());
        return resolver;
    }

    @Bean
    Helpers helpers(ThymeleafViewResolver views) {
        var helpers = new Helpers(assets);
        helpers.all().forEach(views::addStaticVariable);
        return helpers;
    }
}
