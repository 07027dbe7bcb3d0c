package org.creativespaces.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParametersTest {
    @Test
    void a_list_has_fifty_items_unless_told() {
        assertThat(Parameters.limit(null)).isEqualTo(50);
        assertThat(Parameters.limit("500")).isEqualTo(500);
    }

    @Test
    void a_number_has_bounds() {
        assertThat(Parameters.number("after", "9223372036854775807", 0, 0, Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Parameters.number("after", "9223372036854775808", 0, 0, Long.MAX_VALUE))
                .hasMessageContaining("after must be a whole number, 0 or more");
        assertThatThrownBy(() -> Parameters.number("limit", "1001", 1, 1, 1000))
                .hasMessageContaining("limit must be a whole number from 1 to 1000");
    }

    @Test
    void a_misspelt_parameter_is_named() {
        var known = Set.of("region", "type");

        assertThatCode(() -> Parameters.onlyOf(known, Set.of("region"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Parameters.onlyOf(known, Set.of("regoin")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("regoin");
    }
}
