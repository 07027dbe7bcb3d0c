package org.creativespaces.query.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may use. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    @Bean
    EveryPage everyPage() {
        return new EveryPage();
    }

    /** Adds helpers to the model of each page. */
    @ControllerAdvice(basePackages = "org.creativespaces.query.pages")
    static class EveryPage {
        private final Times times = new Times();
        private final Places places = new Places();

        @ModelAttribute("times")
        Times times() {
            return times;
        }

        @ModelAttribute("places")
        Places places() {
            return places;
        }
    }
}
