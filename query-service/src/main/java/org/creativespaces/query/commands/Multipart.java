package org.creativespaces.query.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files in it, as it is sent (RFC 7578). */
public final class Multipart {
    private static final String LINE = "\r\n";

    private final String boundary = UUID.randomUUID().toString();
    private final List<byte[]> parts = new ArrayList<>();

    public Multipart field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    /** The file goes by the name of its part. */
    public Multipart file(String name, byte[] content) {
        var disposition = "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(name, name);
        return part(disposition + LINE + "Content-Type: text/csv", content);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Not joined: files are large. */
    List<byte[]> bytes() {
        var all = new ArrayList<>(parts);
        all.add(("--" + boundary + "--" + LINE).getBytes(UTF_8));
        return all;
    }

    private Multipart part(String headers, byte[] content) {
        parts.add(("--" + boundary + LINE + headers + LINE + LINE).getBytes(UTF_8));
        parts.add(content);
        parts.add(LINE.getBytes(UTF_8));
        return this;
    }
}
