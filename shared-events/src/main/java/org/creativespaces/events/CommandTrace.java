package org.creativespaces.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names the trace of a command and the spans in it (W3C Trace Context) after the command's id. So whoever knows an event knows its
 * trace, and nothing about traces is written into events.
 */
public final class CommandTrace {
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private CommandTrace() {}

    /** 32 hexadecimal digits. */
    public static String id(String commandId) {
        return digits("trace", commandId, TRACE_BYTES);
    }

    /** 16 hexadecimal digits for a part of the trace, which there is once. */
    public static String span(String commandId, String part) {
        return digits(part, commandId, SPAN_BYTES);
    }

    private static String digits(String what, String commandId, int bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((what + "\n" + commandId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
