package org.creativespaces.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WireTimeTest {
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void times_of_all_centuries_are_written_as_the_formatter_would_and_read_back() {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var time = Instant.ofEpochMilli(random.nextLong(-62_000_000_000_000L, 253_000_000_000_000L));
            assertThat(WireTime.format(time)).isEqualTo(PLAIN.format(time));
            assertThat(WireTime.parse(WireTime.format(time))).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00:05.120Z, 2026-03-01T09:00:05.120Z",
        "2026-03-01T09:00:05Z, 2026-03-01T09:00:05Z",
        "2026-03-01T09:00:05.123456Z, 2026-03-01T09:00:05.123Z",
        "2024-02-29T24:00:00.000Z, 2024-03-01T00:00:00Z",
        "-0001-01-01T00:00:00.000Z, -0001-01-01T00:00:00Z"
    })
    void other_spellings_are_read_too(String text, String time) {
        assertThat(WireTime.parse(text)).isEqualTo(Instant.parse(time));
    }

    @Test
    void a_year_beyond_four_digits_is_written_by_the_formatter() {
        var time = Instant.parse("+12026-03-01T09:00:05.120Z");
        assertThat(WireTime.format(time)).isEqualTo(PLAIN.format(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30T09:00:05.120Z",
                "2026-13-01T09:00:05.120Z",
                "2026-03-01T25:00:05.120Z",
                "2026-03-01T09:60:05.120Z",
                "2026-03-01T09:00:61.120Z",
                "2026-03-01 09:00:05.120Z",
                "2026-03-01T09:00:05.120z0",
                "٢٠٢٦-03-01T09:00:05.120Z"
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> WireTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
