package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.creativespaces.command.ledger.Mounted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDbTest extends StateContract {
    @TempDir
    private Path folder;

    @Override
    StateDb opened() {
        return StateDb.open(folder.resolve("made"));
    }

    @Test
    void on_a_full_disk_it_says_so_and_with_space_it_goes_on(@TempDir Path disk) {
        try (var mounted = Mounted.disk(disk, 256);
                var full = StateDb.open(disk)) {
            full.create("CREATE TABLE word(text TEXT PRIMARY KEY)");
            var written = 0;
            for (var refused = 0; refused < 3; ) {
                var text = "%d ".formatted(written).repeat(1_000);
                try {
                    full.change(connection -> add(connection, text));
                    written++;
                } catch (StateFailure e) {
                    assertThat(e).hasMessageContaining("disk is full");
                    assertThat(full.failure()).isSameAs(e);
                    refused++;
                }
            }
            assertThat(written).isPositive();

            mounted.grow(4_096);

            full.change(connection -> add(connection, "again"));
            assertThat(full.failure()).isNull();
            assertThat(count(full)).isEqualTo(written + 1);
        }
    }

    @Test
    void only_its_owner_reads_the_file() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("made/state.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
