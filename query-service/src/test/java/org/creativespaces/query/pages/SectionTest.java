package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SectionTest {
    @ParameterizedTest
    @CsvSource({
        "/, overview",
        "/regions/E12000007, overview",
        "/regions/E12000007/acts, overview",
        "/solutions, overview",
        "/spaces/x/trail, overview",
        "/organisations/x/trail, organisations",
        "/audit/events, audit",
        "/account, ''",
        "/act/join/x, ''",
        "/imports/x, ''",
        "/sign-out, ''"
    })
    void a_page_belongs_to_one_part_of_the_menu_or_to_none(String address, String section) {
        assertThat(Section.of(address)).isEqualTo(section);
    }

    @Test
    void the_menu_marks_the_page_itself_and_otherwise_the_part_that_it_is_in() {
        assertThat(menu("/risks"))
                .contains("href=\"/risks\" aria-current=\"page\"")
                .doesNotContain("\"true\"");
        assertThat(menu("/regions/E12000007")).contains("href=\"/\" aria-current=\"true\"");
        assertThat(menu("/account")).doesNotContain("aria-current");
    }

    private static String menu(String here) {
        var page = Rendering.page("audit-closed", Map.of("here", here, "section", Section.of(here)));
        return page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    }
}
