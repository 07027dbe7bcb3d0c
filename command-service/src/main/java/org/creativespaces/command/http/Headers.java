package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a write says beside its body.
 *
 * @param idempotencyKey names the write among the caller's; every POST has one
 * @param correlationId what the caller groups its writes by
 * @param expectedVersion the version the caller looked at
 */
record Headers(
        String method,
        String path,
        @Nullable String idempotencyKey,
        @Nullable String correlationId,
        @Nullable Long expectedVersion) {
    private static final String KEY = "Idempotency-Key";
    private static final String CORRELATION = "X-Correlation-Id";
    private static final Pattern VISIBLE_KEY = Pattern.compile("[!-~]{1,255}");
    private static final Pattern VISIBLE_CORRELATION = Pattern.compile("[A-Za-z0-9._:/+=-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern ETAG = Pattern.compile("(W/)?\"[!#-~]*\"");
    private static final long NO_VERSION = -1;

    String route() {
        return method + " " + path;
    }

    static Headers of(HttpServletRequest request) {
        var key = only(request, KEY);
        if (key == null && request.getMethod().equals("POST")) throw Rejected.because(Fault.IDEMPOTENCY_KEY_REQUIRED);
        return new Headers(
                request.getMethod(),
                request.getRequestURI(),
                key == null ? null : idempotencyKey(key),
                correlationId(only(request, CORRELATION)),
                expectedVersion(only(request, HttpHeaders.IF_MATCH)));
    }

    /** A structured string in quotes (draft-ietf-httpapi-idempotency-key-header), or bare as many clients send it. */
    private static String idempotencyKey(String value) {
        var bare = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\([\"\\\\])", "$1")
                : value;
        if (VISIBLE_KEY.matcher(bare).matches()) return bare;
        throw Rejected.because(Fault.INVALID_REQUEST, KEY + " must be 1 to 255 visible ASCII characters.");
    }

    private static @Nullable String correlationId(@Nullable String value) {
        if (value == null || VISIBLE_CORRELATION.matcher(value).matches()) return value;
        throw Rejected.because(
                Fault.INVALID_REQUEST, CORRELATION + " must be 1 to 64 letters, digits or characters of ._:/+=-");
    }

    /** A tag that no answer ever carried matches no version; {@code *} matches them all. */
    private static @Nullable Long expectedVersion(@Nullable String value) {
        if (value == null || value.equals("*")) return null;
        var version = VERSION.matcher(value);
        if (version.matches()) return Long.valueOf(version.group(1));
        if (ETAG.matcher(value).matches()) return NO_VERSION;
        throw Rejected.because(Fault.INVALID_REQUEST, "If-Match must be one entity tag, such as \"3\".");
    }

    private static @Nullable String only(HttpServletRequest request, String name) {
        var values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) throw Rejected.because(Fault.INVALID_REQUEST, name + " must be sent once.");
        return values.isEmpty() ? null : values.getFirst().strip();
    }
}
