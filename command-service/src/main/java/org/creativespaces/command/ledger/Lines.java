package org.creativespaces.command.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, as bytes and one at a time. A line that goes on for ever is refused, not kept. */
final class Lines {
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Without what ends it; null after the last. The last may lack its end. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream(1_500);
        while (filled()) {
            var from = at;
            while (at < end && buffer[at] != '\n') at++;
            line.write(buffer, from, at - from);
            if (line.size() > LONGEST) throw new BadLine("is longer than %d bytes".formatted(LONGEST));
            if (at++ < end) return line.toByteArray();
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean filled() throws IOException {
        if (at < end) return true;
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
