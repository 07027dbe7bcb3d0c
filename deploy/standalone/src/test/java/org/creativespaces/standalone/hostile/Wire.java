package org.creativespaces.standalone.hostile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP as anybody can send it: nothing is checked, escaped or put right on the way. */
final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param body empty for an endless stream
     */
    record Answer(int status, Map<String, String> headers, String head, String body) {
        String type() {
            return headers.getOrDefault("content-type", "");
        }
    }

    /** An {@link IOException} where the connection breaks before there is a whole answer. */
    Answer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var head = new StringBuilder(
                    method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
            if (body.length > 0 && !headers.containsKey("Content-Length")) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            var out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            try {
                out.write(body);
            } catch (SocketException e) {
                // Whoever answers early may stop listening; the answer is what counts.
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var lines = head(in).split("\r\n");
        var headers = new HashMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        var endless = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        var body = endless ? new byte[0] : body(in, headers.get("transfer-encoding") != null);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                String.join("\n", lines),
                new String(body, StandardCharsets.UTF_8));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) throw new EOFException("no answer");
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] body(InputStream in, boolean chunked) throws IOException {
        if (!chunked) return in.readAllBytes();
        var body = new ByteArrayOutputStream();
        for (var size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            if (!line(in).isEmpty()) throw new IOException("a chunk is longer than it says");
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("an answer breaks off");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
