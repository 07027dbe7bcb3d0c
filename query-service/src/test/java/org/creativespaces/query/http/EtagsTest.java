package org.creativespaces.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EtagsTest {
    @Test
    void a_tag_is_strong_and_quoted() {
        assertThat(Etags.of("a", 1)).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(Etags.ofBody("a".getBytes(StandardCharsets.UTF_8))).matches("\"[A-Za-z0-9_-]{22}\"");
    }

    @Test
    void where_one_part_ends_matters() {
        assertThat(Etags.of("ab", "c")).isNotEqualTo(Etags.of("a", "bc")).isEqualTo(Etags.of("ab", "c"));
    }
}
