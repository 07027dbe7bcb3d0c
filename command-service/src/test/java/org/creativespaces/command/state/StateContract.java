package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds of the small durable state, wherever it is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StateContract {
    static final Form WORD =
            Form.of("word", "word").text("language").number("uses").bytes("sound");
    private static final Form FORM = WORD.lookedUpBy("language").lookedUpBy("uses");

    private StateDb state;
    private Records words;

    /** Opens the same state again each time within a test. */
    abstract StateDb opened();

    @BeforeEach
    void open() {
        state = opened();
        words = state.records(FORM);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void what_was_written_is_there_after_closing() {
        words.put(word("kept", "en", 7));
        state.records(Form.of("note", "id").text("of").forgetful())
                .add(Row.empty().with("id", "n").with("of", "it"));
        state.close();

        state = opened();
        words = state.records(FORM);

        var kept = words.find("kept").orElseThrow();
        assertThat(kept.text("word")).isEqualTo("kept");
        assertThat(kept.text("language")).isEqualTo("en");
        assertThat(kept.number("uses")).isEqualTo(7);
        assertThat(kept.bytes("sound")).containsExactly(0, -1, 7);
        assertThat(words.latest("kept").orElseThrow().values()).containsKey("language");
        assertThat(state.records(Form.of("note", "id").text("of").forgetful()).find("n"))
                .isPresent();
        assertThat(state.failure()).isNull();
    }

    @Test
    void only_the_first_of_an_id_is_added_and_a_later_one_may_be_put_in_its_place() {
        assertThat(words.add(word("one", "en", 1))).isTrue();
        assertThat(words.add(word("one", "de", 2))).isFalse();
        assertThat(words.find("one").orElseThrow().text("language")).isEqualTo("en");

        words.put(Row.empty().with("word", "one").with("language", "fr"));

        var put = words.find("one").orElseThrow();
        assertThat(put.text("language")).isEqualTo("fr");
        assertThat(put.number("uses")).isZero();
        assertThat(words.all()).hasSize(1);
    }

    @Test
    void a_change_is_made_only_while_all_is_as_expected() {
        words.add(word("one", "en", 1));
        var expected = Row.empty().with("language", "en").with("uses", 1);

        assertThat(words.change("one", Row.empty().with("uses", 2), Row.empty().with("uses", 9)))
                .isFalse();
        assertThat(words.change("other", expected, Row.empty().with("uses", 9))).isFalse();
        assertThat(words.change("one", expected, Row.empty().with("uses", 2).without("sound")))
                .isTrue();
        assertThat(words.change("one", expected, Row.empty().with("uses", 3))).isFalse();

        var changed = words.find("one").orElseThrow();
        assertThat(changed.number("uses")).isEqualTo(2);
        assertThat(changed.text("language")).isEqualTo("en");
        assertThat(changed.values().get("sound")).isNull();
    }

    @Test
    void records_are_found_and_cleared_away_by_fields() {
        words.add(word("one", "en", 1));
        words.add(word("two", "en", 2));
        words.add(word("zwei", "de", 2));

        assertThat(words.where("language", "en"))
                .extracting(row -> row.text("word"))
                .containsExactlyInAnyOrder("one", "two");
        words.removeBelow("uses", 2);
        assertThat(words.all()).extracting(row -> row.text("word")).containsExactlyInAnyOrder("two", "zwei");
        words.removeWhere("language", "de");
        words.remove("nothing");
        assertThat(words.all()).extracting(row -> row.text("word")).containsExactly("two");
        words.remove("two");
        assertThat(words.all()).isEmpty();
    }

    @Test
    void a_form_may_gain_fields_later() {
        words.add(word("one", "en", 1));

        var more = state.records(FORM.number("since").bytes("picture"));

        assertThat(more.find("one").orElseThrow().number("since")).isZero();
        assertThat(more.change("one", Row.empty().with("since", 0), Row.empty().with("since", 5)))
                .isTrue();
        assertThat(more.find("one").orElseThrow().number("since")).isEqualTo(5);
        assertThat(words.find("one").orElseThrow().number("uses")).isEqualTo(1);
    }

    @Test
    void many_threads_share_it() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(i -> threads.execute(() -> words.add(word("w" + i % 100, "en", i))));
        }

        assertThat(words.all()).hasSize(100);
    }

    /** Two processes, each with a connection of its own. */
    @Test
    void of_many_who_change_the_same_at_once_one_does() throws Exception {
        words.add(word("one", "en", 0));
        try (var other = opened();
                var threads = Executors.newFixedThreadPool(8)) {
            var both = List.of(words, other.records(FORM));
            for (var round = 0; round < 10; round++) {
                var from = round;
                var changes = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(i -> () -> both.get(i % 2)
                                .change(
                                        "one",
                                        Row.empty().with("uses", from),
                                        Row.empty().with("uses", from + 1)))
                        .toList();
                var made = 0;
                for (var change : threads.invokeAll(changes)) if (change.get()) made++;
                assertThat(made).isEqualTo(1);
            }
        }
        assertThat(words.find("one").orElseThrow().number("uses")).isEqualTo(10);
    }

    /** Of two who put the first one at once, neither fails. */
    @Test
    void processes_that_start_together_make_the_same_forms_and_the_same_records() throws Exception {
        Callable<Boolean> starting = () -> {
            try (var one = opened()) {
                one.records(Form.of("thing", "id").text("what").lookedUpBy("what"))
                        .put(Row.empty().with("id", "t").with("what", "a thing"));
                return true;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> starting).toList()))
                assertThat(done.get()).isTrue();
        }
    }

    static Row word(String word, String language, long uses) {
        return Row.empty()
                .with("word", word)
                .with("language", language)
                .with("uses", uses)
                .with("sound", new byte[] {0, -1, 7});
    }
}
