package org.creativespaces.query.pages.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedTest {
    private static Typed keyed(String key) {
        return new Typed(Map.of("key", List.of(key)));
    }

    @Test
    void a_key_names_the_form_as_it_was_rendered() {
        assertThat(keyed("0190a5c0-1").key()).isEqualTo("0190a5c0-1");
    }

    @Test
    void a_key_that_no_request_can_carry_is_replaced() {
        for (var key : List.of("a\nb", "a b", "\u00e9", " ")) {
            assertThat(keyed(key).key()).isNotEqualTo(key).matches("[0-9a-f-]{36}");
        }
        assertThat(Typed.NOTHING.key()).isNotEqualTo(Typed.NOTHING.key());
    }
}
