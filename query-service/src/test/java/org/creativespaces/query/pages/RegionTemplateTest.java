package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.region.DashboardFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** How the figures are laid out, whatever they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionTemplateTest {
    private static final Region LONDON = Regions.find(Story.LONDON).orElseThrow();
    private static final Viewer AUDITOR = new Viewer(Set.of(Viewer.Role.AUDITOR), Set.of(), null, Set.of());

    @Test
    void every_figure_is_shown_to_who_may_see_it() {
        var page = page(RandomHistory.whole(1, 600), AUDITOR);

        assertThat(page)
                .contains("Commitments", "Due in 30 days", "Open risks", "Impact 5", "Trials", "London to Manchester")
                .doesNotContain("not shown", "??");
    }

    @Test
    void few_people_are_not_shown_to_everybody() {
        assertThat(page(RandomHistory.whole(1, 200), Viewer.ANONYMOUS))
                .contains("not shown")
                .doesNotContain("??");
    }

    @Test
    void a_region_without_anything_is_shown_all_the_same() {
        assertThat(page(new Story(), Viewer.ANONYMOUS))
                .contains("London")
                .doesNotContain("Open risks", "Trials", "Circulation", "??");
    }

    @Test
    void the_regions_are_listed_whatever_is_hidden_of_them() {
        assertThat(render("/", RandomHistory.whole(1, 200), Viewer.ANONYMOUS))
                .contains("Too few members to be counted here", "no solutions")
                .doesNotContain("??");
    }

    @Test
    void a_page_of_the_past_says_of_when_and_leaves_out_the_lists_of_the_present() {
        var story = RandomHistory.whole(1, 200);
        for (var path : List.of("/region?asOf=2026-03-31", "/?asOf=2026-03-31&continue"))
            assertThat(render(path, story, AUDITOR))
                    .contains("As of 31 March 2026, 23:59, London time")
                    .doesNotContain("??");
        assertThat(render("/region?asOf=2026-03-31", story, AUDITOR)).doesNotContain(">Spaces<", ">Solutions</h2>");
        assertThat(page(story, AUDITOR)).contains(">Spaces<", ">Solutions</h2>").doesNotContain("London time");
    }

    private static String page(Story story, Viewer viewer) {
        return render("/region", story, viewer);
    }

    private static String render(String path, Story story, Viewer viewer) {
        try (var dashboards = new DashboardFixture(story)) {
            var mvc = MockMvcTester.of(
                    List.of(new Pages(dashboards, viewer), new HomePage(dashboards.regions(), dashboards.past())),
                    builder -> builder.setViewResolvers(resolver())
                            .setControllerAdvice(new EveryPage())
                            .setCustomArgumentResolvers(new HttpFixture.Reader(() -> viewer))
                            .setLocaleResolver(new FixedLocaleResolver(Locale.UK))
                            .build());
            var answer = mvc.get().uri(path).exchange();
            assertThat(answer).hasStatusOk();
            return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static ThymeleafViewResolver resolver() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding("UTF-8");
        new Helpers(new Assets()).all().forEach(resolver::addStaticVariable);
        return resolver;
    }

    @Controller
    static final class Pages {
        private final DashboardFixture dashboards;
        private final Viewer viewer;

        Pages(DashboardFixture dashboards, Viewer viewer) {
            this.dashboards = dashboards;
            this.viewer = viewer;
        }

        @GetMapping("/region")
        String region(HttpServletRequest request, Model model) {
            var asOf = dashboards.past().asked(Parameters.of(request, Set.of(AsOf.PARAMETER)));
            var dashboard = dashboards.of(LONDON, viewer, asOf);
            model.addAttribute("region", LONDON);
            model.addAttribute("figures", RegionFigures.of(dashboard));
            model.addAttribute("asOf", asOf == null ? null : dashboard.asOf());
            model.addAttribute("spaces", List.of());
            model.addAttribute("cards", List.of());
            return "region";
        }
    }
}
