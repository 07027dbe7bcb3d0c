package org.creativespaces.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.creativespaces.command.ledger.UnusableStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MasterKeyTest {
    private static final byte[] ZEROS = new byte[32];

    @TempDir
    Path parent;

    @Test
    void the_first_start_makes_a_key_that_later_starts_find() throws IOException {
        var folder = parent.resolve("data");
        var first = MasterKey.of(null, folder).derive("subjects");
        assertThat(folder.resolve("master.key")).hasSize(32);
        assertThat(MasterKey.of(null, folder).derive("subjects")).isEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("master.key"));
        }
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        assumeThat(parent.getFileSystem().supportedFileAttributeViews()).contains("posix");
        MasterKey.inFolder(parent);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void two_folders_have_two_keys() {
        assertThat(MasterKey.inFolder(parent.resolve("a")).derive("x"))
                .isNotEqualTo(MasterKey.inFolder(parent.resolve("b")).derive("x"));
    }

    @Test
    void keys_for_two_purposes_differ_and_follow_from_the_master_key() {
        var master = MasterKey.configured(Base64.getEncoder().encodeToString(ZEROS));
        // printf text-keys | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
        assertThat(HexFormat.of().formatHex(master.derive("text-keys")))
                .isEqualTo("636faa0ff998a4c76bf60f07bf51f40f38dd4b881d9ae6581c385cfe5feb4a0a");
        assertThat(master.derive("command-ids")).hasSize(32).isNotEqualTo(master.derive("text-keys"));
    }

    @Test
    void a_configured_key_leaves_no_file() {
        var master = MasterKey.of(Base64.getEncoder().encodeToString(ZEROS) + "\n", parent);
        assertThat(master.derive("x"))
                .isEqualTo(MasterKey.configured(Base64.getEncoder().encodeToString(ZEROS))
                        .derive("x"));
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void a_file_of_another_size_is_refused_by_name() throws IOException {
        Files.write(parent.resolve("master.key"), new byte[31]);
        assertThatThrownBy(() -> MasterKey.inFolder(parent))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(parent.resolve("master.key").toString())
                .hasMessageEndingWith("has 31 bytes, not 32");
    }

    @Test
    void a_configured_key_that_is_none_is_refused_without_being_spelled() {
        assertThatThrownBy(() -> MasterKey.configured("s3cret!"))
                .isInstanceOf(UnusableStore.class)
                .hasMessage("the master key in the configuration is not base64")
                .hasNoCause();
        assertThatThrownBy(() -> MasterKey.configured("c2hvcnQ="))
                .isInstanceOf(UnusableStore.class)
                .hasMessage("the master key in the configuration has 5 bytes, not 32");
    }

    @Test
    void a_lost_key_is_not_replaced_where_texts_depend_on_it() throws IOException {
        Files.createFile(parent.resolve("keys.db"));
        assertThatThrownBy(() -> MasterKey.inFolder(parent))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("master.key is missing");
        assertThat(parent.resolve("master.key")).doesNotExist();
    }
}
