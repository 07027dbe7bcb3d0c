package org.creativespaces.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One HTTP/1.1 answer as its bytes come in: told whether it is whole, by its length or its last chunk. */
final class Answer {
    private static final byte[] HEAD_ENDS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int headEnd;
    private int whole;
    private int nextChunk;

    /** Makes room for another answer in the same memory. */
    void clear() {
        length = 0;
        headEnd = 0;
        whole = -1;
        nextChunk = 0;
    }

    void add(java.nio.ByteBuffer more) {
        var count = more.remaining();
        if (length + count > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (length + count));
        more.get(bytes, length, count);
        length += count;
    }

    boolean isWhole() {
        if (headEnd == 0 && !readHead()) return false;
        if (whole >= 0) return length >= whole;
        return lastChunkIsHere();
    }

    int status() {
        return Integer.parseInt(text(9, 12));
    }

    int bytes() {
        return length;
    }

    /** The value of a header, by its name in the case in which it is sent; empty if there is none. */
    String header(String name) {
        var head = text(0, headEnd);
        var at = head.indexOf("\r\n" + name + ": ");
        if (at < 0) return "";
        var from = at + name.length() + 4;
        return head.substring(from, head.indexOf("\r\n", from));
    }

    /** The body without the marks between chunks. */
    byte[] body() {
        if (whole >= 0) return Arrays.copyOfRange(bytes, headEnd, whole);
        var body = new java.io.ByteArrayOutputStream(length);
        var at = headEnd;
        for (var size = chunkAt(at); size > 0; size = chunkAt(at)) {
            var from = lineEnd(at);
            body.write(bytes, from, size);
            at = from + size + 2;
        }
        return body.toByteArray();
    }

    private boolean readHead() {
        var at = find(HEAD_ENDS);
        if (at < 0) return false;
        headEnd = at + HEAD_ENDS.length;
        nextChunk = headEnd;
        var declared = header("Content-Length");
        if (!declared.isEmpty()) whole = headEnd + Integer.parseInt(declared);
        else if (status() == 304 || status() == 204) whole = headEnd;
        return true;
    }

    private boolean lastChunkIsHere() {
        while (true) {
            var from = lineEnd(nextChunk);
            if (from < 0) return false;
            var size = chunkAt(nextChunk);
            if (length < from + size + 2) return false;
            if (size == 0) return true;
            nextChunk = from + size + 2;
        }
    }

    private int chunkAt(int at) {
        return Integer.parseInt(text(at, lineEnd(at) - 2), 16);
    }

    private int lineEnd(int from) {
        for (var i = from; i + 1 < length; i++) if (bytes[i] == '\r' && bytes[i + 1] == '\n') return i + 2;
        return -1;
    }

    private int find(byte[] sought) {
        for (var i = 0; i <= length - sought.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) return i;
        }
        return -1;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
