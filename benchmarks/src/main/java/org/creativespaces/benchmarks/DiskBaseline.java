package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk of this machine allows to whoever forces every record on its own: the yardstick of a run. */
final class DiskBaseline {
    private static final int RECORD_BYTES = 800;
    private static final double SECONDS = 3;

    private DiskBaseline() {}

    /** Appends of one record, each forced to disk, per second. */
    static double forcedAppendsPerSecond(Path folder) throws IOException {
        var file = folder.resolve("baseline");
        var record = ByteBuffer.allocate(RECORD_BYTES);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var begun = System.nanoTime();
            var appends = 0;
            while (Program.secondsSince(begun) < SECONDS) {
                channel.write(record.clear());
                channel.force(false);
                appends++;
            }
            return appends / Program.secondsSince(begun);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
