package org.creativespaces.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CursorTest {
    @Test
    void what_was_written_is_read_back() {
        var cursor = Cursor.of("", "2026-11-23T10:15:05.120Z", "ø", 7L);

        assertThat(Cursor.parse(cursor.toString(), 4)).isEqualTo(cursor);
        assertThat(cursor.number(3)).isEqualTo(7);
    }

    @Test
    void it_needs_no_escaping_in_a_path() {
        assertThat(Cursor.of("a?b/c&d=e+f", "ÿþ").toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "7", "_w", "YQ", "YR9iH2M"})
    void what_was_not_written_here_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, 2)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void a_number_is_neither_a_word_nor_negative() {
        assertThatThrownBy(() -> Cursor.of("x").number(0)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> Cursor.of(-1).number(0)).isInstanceOf(RequestRefused.class);
    }
}
