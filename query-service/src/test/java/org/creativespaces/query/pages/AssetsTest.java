package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssetsTest {
    @Test
    void the_same_files_have_the_same_address_in_every_process() {
        assertThat(new Assets().path("site.css"))
                .matches("/assets/[0-9a-f]{12}/site\\.css")
                .isEqualTo(new Assets().path("site.css"));
    }

    @Test
    void all_are_in_one_folder_so_that_a_script_finds_another_beside_it() {
        var assets = new Assets();

        assertThat(assets.path("live.js")).isEqualTo(assets.path("site.css").replace("site.css", "live.js"));
    }
}
