package org.creativespaces.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParametersTest {
    private static final String ID = "0190a5c0-0000-7000-8000-00000000000a";

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_list_has_fifty_items_unless_told() {
        assertThat(parameters().limit()).isEqualTo(50);
        request.setParameter("limit", "500");
        assertThat(parameters().limit()).isEqualTo(500);
    }

    @Test
    void a_number_has_bounds() {
        request.setParameter("after", "9223372036854775807");
        assertThat(parameters().number("after", 0, 0, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        request.setParameter("after", "9223372036854775808");
        refused(() -> parameters().number("after", 0, 0, Long.MAX_VALUE), "after must be a whole number, 0 or more");
        request.setParameter("limit", "1001");
        refused(() -> parameters().limit(100, 1_000), "limit must be a whole number from 1 to 1000");
        request.setParameter("limit", " 1");
        refused(() -> parameters().limit(), "limit must be");
    }

    @Test
    void an_id_has_one_spelling() {
        request.setParameter("subject", ID.toUpperCase(Locale.ROOT));
        assertThat(parameters().uuid("subject")).isEqualTo(ID);
        for (var other : List.of("1-1-1-1-1", "xyz", "+" + ID.substring(1), "\uFF10" + ID.substring(1))) {
            request.setParameter("subject", other);
            refused(() -> parameters().uuid("subject"), "subject must be a UUID");
        }
    }

    @Test
    void a_misspelt_parameter_is_named() {
        request.setParameter("regoin", "E12000007");
        refused(this::parameters, "regoin is not a parameter here");
    }

    @Test
    void every_answer_may_be_waited_for() {
        request.setParameter("waitFor", ID);
        assertThat(parameters().one("after")).isNull();
    }

    @Test
    void what_is_given_twice_is_not_guessed_at() {
        request.setParameter("after", "1", "2");
        refused(() -> parameters().one("after"), "after must be given once");
    }

    private Parameters parameters() {
        return Parameters.of(request, Set.of("limit", "after", "subject"));
    }

    private static void refused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(RequestRefused.class).hasMessageContaining(message);
    }
}
