package org.creativespaces.query.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsOfTest {
    private static final Instant NOW = Instant.parse("2026-07-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T23:59:59.999Z",
        "2026-03-31, 2026-03-31T22:59:59.999Z",
        "2026-07-14, 2026-07-14T22:59:59.999Z",
        "2026-07-15, 2026-07-15T12:00:00Z",
        "2024-02-29, 2024-02-29T23:59:59.999Z",
        "0001-01-01, 0001-01-02T00:01:14.999Z",
        "2026-07-15T12:00:00Z, 2026-07-15T12:00:00Z",
        "2026-07-15T14:00:00+02:00, 2026-07-15T12:00:00Z",
        "2026-07-15t11:59:59.9999z, 2026-07-15T11:59:59.999Z"
    })
    void a_date_is_the_end_of_that_day_in_London_and_a_time_is_itself(String value, Instant moment) {
        assertThat(asked(value).moment()).isEqualTo(moment);
    }

    @Test
    void without_one_the_present_is_asked_for() {
        assertThat(AsOf.of(Parameters.of(new MockHttpServletRequest(), Set.of()), NOW))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-3-1",
                "2026-02-30",
                "2026-13-01",
                "yesterday",
                "+12026-01-01",
                "-0001-01-01",
                "2026-03-31T12:00",
                "2026-03-31T12:00:00",
                "2026-03-31T25:00:00Z",
                "2026-03-31T12:00:00+99:00",
                "2026-03-31 12:00:00Z",
                "1774958400000",
                "２０２６-03-31",
                "2026-03-31\u0000"
            })
    void what_is_no_moment_is_refused_by_its_name(String value) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> asked(value))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.field()).isEqualTo("asOf");
                            assertThat(error.message()).startsWith("must be a date");
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-16", "9999-12-31", "2026-07-15T12:00:00.001Z"})
    void what_is_still_to_come_is_refused(String value) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> asked(value))
                .satisfies(
                        refused -> assertThat(refused.problem().detail()).startsWith("asOf must not be in the future"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31T22:59:59.999Z",
        "2026-03-31T22:59:59.998Z, 2026-02-28T23:59:59.999Z",
        "2026-03-31T22:59:59.999Z, 2026-03-31T22:59:59.999Z",
        "2026-03-31T23:00:00Z, 2026-03-31T22:59:59.999Z",
        "2026-04-29, 2026-03-31T22:59:59.999Z",
        "2026-01-01, 2025-12-31T23:59:59.999Z",
        "2025-10-31, 2025-10-31T23:59:59.999Z"
    })
    void whole_months_end_with_the_last_one_that_was_over_by_then(String value, Instant moment) {
        assertThat(asked(value).wholeMonths().moment()).isEqualTo(moment);
        assertThat(asked(value).wholeMonths().wholeMonths().moment()).isEqualTo(moment);
    }

    @Test
    void the_day_is_that_of_London() {
        assertThat(asked("2026-03-31").day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(asked("2026-03-31T23:00:00Z").day()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    private static AsOf asked(String value) {
        var request = new MockHttpServletRequest();
        request.addParameter("asOf", value);
        return AsOf.of(Parameters.of(request, Set.of("asOf")), NOW);
    }
}
