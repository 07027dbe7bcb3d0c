package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WelcomeTest {
    private static final String URL = "https://spaces.example";

    @Test
    void a_stranger_is_told_where_to_look_and_whose_name_to_use() {
        assertThat(new Welcome(URL, true).text()).contains(URL, "sam", "password demo");
    }

    @Test
    void nobody_is_told_a_password_that_does_not_work() {
        assertThat(new Welcome(URL, false).text()).contains(URL).doesNotContain("password");
    }
}
