package org.creativespaces.command.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void only_its_owner_reads_the_file() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("made/state.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
