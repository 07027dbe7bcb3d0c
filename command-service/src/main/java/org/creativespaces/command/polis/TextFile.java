package org.creativespaces.command.polis;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Opens bytes as UTF-8 text, strictly: a single byte in another encoding refuses the whole file. */
final class TextFile {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final int CHUNK = 8_192;

    private TextFile() {}

    static Reader open(PolisFile file, byte[] content) {
        if (startsWith(content, ZIP)) throw new NotAnExport(Problem.of(file, "is a zip archive: unpack it first"));
        if (startsWith(content, GZIP)) throw new NotAnExport(Problem.of(file, "is compressed: unpack it first"));
        var start = startsWith(content, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        if (content.length == start) throw new NotAnExport(Problem.of(file, "is empty"));
        requireText(file, content);
        return new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start), StandardCharsets.UTF_8);
    }

    private static void requireText(PolisFile file, byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var chars = CharBuffer.allocate(CHUNK);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            var result = decoder.decode(bytes, chars.clear(), true);
            if (result.isError())
                throw new NotAnExport(Problem.of(file, line(content, bytes.position()), "is not UTF-8"));
            if (chars.flip().chars().anyMatch(c -> c == 0)) {
                throw new NotAnExport(Problem.of(file, "holds binary data, not text"));
            }
            if (result.isUnderflow()) return;
        }
    }

    private static long line(byte[] content, int position) {
        var line = 1L;
        for (var i = 0; i < position; i++) if (content[i] == '\n') line++;
        return line;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
