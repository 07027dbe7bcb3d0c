package org.creativespaces.query.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creativespaces.query.trail.TextChange.Op;
import org.creativespaces.query.trail.TextChange.Part;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextChangeTest {
    @Test
    void words_are_kept_removed_and_added() {
        assertThat(TextChange.between("f", "one two three", "one three four").parts())
                .containsExactly(
                        new Part(Op.KEPT, "one "), new Part(Op.REMOVED, "two three"), new Part(Op.ADDED, "three four"));
    }

    @ParameterizedTest
    @CsvSource({"'', new text", "old text, ''", "'  a\n\nb ', ' a\nb'", "'😀 ne  ne', 'ne 😀'", "a, a b", "x y z, z y x"
    })
    void both_texts_can_be_put_together_again(String before, String after) {
        var change = TextChange.between("f", before, after);

        assertThat(joined(change, Op.REMOVED)).isEqualTo(before);
        assertThat(joined(change, Op.ADDED)).isEqualTo(after);
    }

    @Test
    void a_very_long_text_is_compared_by_sentence_and_soon_done() {
        var before = sentences("old");
        var after = sentences("new").replace("new 7 ", "old 7 ");

        var started = System.nanoTime();
        var change = TextChange.between("f", before, after);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        assertThat(joined(change, Op.REMOVED)).isEqualTo(before);
        assertThat(joined(change, Op.ADDED)).isEqualTo(after);
        assertThat(change.parts()).contains(new Part(Op.KEPT, "old 7 is a sentence. "));
    }

    private static String sentences(String word) {
        return IntStream.range(0, 400)
                .mapToObj(i -> word + " " + i + " is a sentence. ")
                .collect(Collectors.joining());
    }

    private static String joined(TextChange change, Op beside) {
        return change.parts().stream()
                .filter(part -> List.of(Op.KEPT, beside).contains(part.op()))
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
