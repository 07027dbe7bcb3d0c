package org.creativespaces.command.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.creativespaces.command.ledger.Mounted;
import org.creativespaces.command.ledger.NotStored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStagingTest {
    private static final int SMALL = 64;
    private static final int LARGE = 1_024;

    @TempDir
    Path root;

    @Test
    void ofAnUploadThatDoesNotFitNothingIsLeftAndWithSpaceItIsTaken() throws IOException {
        var disk = Files.createDirectory(root.resolve("disk"));
        var files = new PolisFiles(
                Map.of(PolisFile.COMMENTS, new byte[8 * 1_024], PolisFile.VOTES, new byte[SMALL * 1_024]));
        var job = UUID.randomUUID();
        var key = JobKey.random();
        try (var mounted = Mounted.disk(disk, SMALL)) {
            var staging = new FolderStaging(disk.resolve("uploads"));
            assertThatThrownBy(() -> staging.keep(job, key, files))
                    .isInstanceOf(NotStored.class)
                    .hasMessageContaining("No space left");
            assertThat(disk.resolve("uploads")).isEmptyDirectory();

            mounted.grow(LARGE);

            staging.keep(job, key, files);
            assertThat(staging.open(job, key).contents().get(PolisFile.VOTES)).hasSize(SMALL * 1_024);
        }
    }
}
