package org.creativespaces.query.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.creativespaces.events.Sealed;
import org.creativespaces.query.state.StateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedTextsTest {
    private static final String ANA = "person/ana";
    private static final String BO = "person/bo";

    @TempDir
    Path folder;

    private KeyStoreFixture store;
    private Texts texts;

    @BeforeEach
    void open() {
        store = new KeyStoreFixture(folder);
        texts = store.texts();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_sealed_text_is_opened_as_it_was_typed() {
        var typed = "Zuhören =1+1 <b>\r\n😀\u0000 و";

        assertThat(texts.open(store.seal(ANA, typed))).isEqualTo(typed);
        assertThat(texts.open(store.seal(ANA, ""))).isEmpty();
    }

    @Test
    void no_text_stays_none() {
        assertThat(texts.open(null)).isNull();
        assertThat(texts.openAll(List.of())).isEmpty();
    }

    @Test
    void what_we_open_is_what_any_reader_of_jwe_parses() throws Exception {
        var header = JWEObject.parse(store.seal(ANA, "text").jwe()).getHeader();

        assertThat(header.getAlgorithm()).isEqualTo(JWEAlgorithm.DIR);
        assertThat(header.getEncryptionMethod()).isEqualTo(EncryptionMethod.A256GCM);
    }

    @Test
    void a_destroyed_key_leaves_a_notice_and_other_texts_alone() {
        var first = store.seal(ANA, "one");
        var second = store.seal(BO, "two");
        assertThat(texts.open(first)).isEqualTo("one");

        store.destroyAllOf(ANA);

        assertThat(texts.openAll(List.of(first, second)))
                .containsEntry(first, Texts.ERASED)
                .containsEntry(second, "two")
                .hasSize(2);
    }

    @Test
    void a_text_redacted_says_so_until_its_author_is_erased() {
        var first = store.seal(ANA, "one");
        var second = store.seal(ANA, "two");

        store.destroy(first);
        assertThat(texts.open(first)).isEqualTo(Texts.REDACTED);
        assertThat(texts.open(second)).isEqualTo("two");

        store.destroyAllOf(ANA);
        assertThat(texts.open(first)).isEqualTo(Texts.ERASED);
        assertThat(texts.open(second)).isEqualTo(Texts.ERASED);
    }

    @Test
    void a_key_that_is_missing_altogether_leaves_the_same_notice() throws Exception {
        var text = store.seal(ANA, "one");
        store.run("DELETE FROM text_key");

        assertThat(texts.open(text)).isEqualTo(Texts.ERASED);
    }

    @Test
    void a_damaged_text_cannot_be_read() {
        var parts = store.seal(ANA, "one two three").jwe().split("\\.", -1);

        for (var damaged : List.of(0, 2, 3, 4)) {
            var other = parts.clone();
            other[damaged] = flipped(parts[damaged]);
            assertThat(texts.open(new Sealed(String.join(".", other))))
                    .as("part %d", damaged)
                    .isIn(Texts.UNREADABLE, Texts.ERASED);
        }
        assertThat(texts.open(new Sealed("a.b.c.d.e"))).isEqualTo(Texts.UNREADABLE);
        assertThat(texts.open(new Sealed("...."))).isEqualTo(Texts.UNREADABLE);
        assertThat(texts.open(new Sealed("bnVsbA....x"))).isEqualTo(Texts.UNREADABLE);
    }

    @Test
    void a_ciphertext_does_not_open_under_the_header_of_another() {
        var one = store.seal(ANA, "one").jwe().split("\\.", -1);
        var two = store.seal(ANA, "two").jwe().split("\\.", -1);
        two[0] = one[0];

        assertThat(texts.open(new Sealed(String.join(".", two)))).isEqualTo(Texts.UNREADABLE);
    }

    @Test
    void under_another_master_key_nothing_can_be_read_and_nothing_fails() {
        var text = store.seal(ANA, "one");
        var other = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", folder.resolve("none"));
        try (var reader = new KeyReader(new StateFile(folder.resolve("keys.db")))) {
            assertThat(new SealedTexts(other, reader).open(text)).isEqualTo(Texts.UNREADABLE);
        }
    }

    @Test
    void without_a_key_store_or_a_master_key_nothing_can_be_read_and_nothing_fails() {
        var text = store.seal(ANA, "one");
        try (var reader = new KeyReader(new StateFile(folder.resolve("none.db")))) {
            assertThat(new SealedTexts(store.master(), reader).open(text)).isEqualTo(Texts.UNREADABLE);
        }
        try (var reader = new KeyReader(new StateFile(folder.resolve("keys.db")))) {
            var none = new MasterKey(null, folder.resolve("none.key"));
            assertThat(new SealedTexts(none, reader).open(text)).isEqualTo(Texts.UNREADABLE);
        }
    }

    @Test
    void something_made_of_texts_opens_them_all_at_once() {
        var title = store.seal(ANA, "title");
        var summary = store.seal(BO, "summary");

        var made = texts.openWhile(
                opened -> opened.text(title) + "/" + opened.optional(summary) + "/" + opened.optional(null));

        assertThat(made).isEqualTo("title/summary/null");
    }

    @Test
    void a_thousand_texts_are_opened_in_a_moment() {
        var sealed = IntStream.range(0, 1_000)
                .mapToObj(i -> store.seal(ANA, "text " + i))
                .toList();
        texts.openAll(sealed);

        var started = System.nanoTime();
        var opened = texts.openAll(sealed);
        var took = Duration.ofNanos(System.nanoTime() - started);

        assertThat(opened).hasSize(1_000).containsEntry(sealed.get(999), "text 999");
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private static String flipped(String part) {
        var first = part.charAt(0) == 'A' ? 'B' : 'A';
        return first + part.substring(1);
    }
}
