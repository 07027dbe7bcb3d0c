package org.creativespaces.query.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MasterKeyTest {
    private static final String CONFIGURED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path folder;

    @Test
    void a_key_for_a_purpose_is_the_hmac_of_its_name() {
        var derived = new MasterKey(CONFIGURED, folder.resolve("none")).derive("subjects");

        assertThat(derived.map(HexFormat.of()::formatHex))
                .hasValue("7d0e603ce9c288e83d0f60bad3c8864ebb5d590e8f57ae6c590ba8577c3056b2");
    }

    @Test
    void the_file_holds_the_same_key_as_the_configuration() throws Exception {
        var file = folder.resolve("master.key");
        Files.write(file, HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

        assertThat(new MasterKey(null, file).derive("x").orElseThrow())
                .isEqualTo(new MasterKey(CONFIGURED, file).derive("x").orElseThrow());
    }

    @Test
    void a_key_that_the_writer_makes_later_is_found_then() throws Exception {
        var file = folder.resolve("master.key");
        var master = new MasterKey(null, file);
        assertThat(master.derive("x")).isEmpty();

        Files.write(file, new byte[32]);

        assertThat(master.derive("x")).isPresent();
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new MasterKey("AAEC", folder).derive("x")).hasMessageContaining("32 bytes");
    }

    @Test
    void a_key_that_is_not_base64_is_refused_without_being_told() {
        assertThatThrownBy(() -> new MasterKey("!secret", folder).derive("x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not base64")
                .hasNoCause();
    }
}
