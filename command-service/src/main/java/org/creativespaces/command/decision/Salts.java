package org.creativespaces.command.decision;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** Salts of 128 random bits. They are drawn many at a time: the system takes about as long for one as for all of them. */
final class Salts {
    private static final int BYTES = 16;
    private static final int AT_ONCE = 256;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[BYTES * AT_ONCE];
    private int used = drawn.length;

    /** One that nobody was given before, in hexadecimal. */
    synchronized String next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        var salt = HEX.formatHex(drawn, used, used + BYTES);
        // Whoever looks into memory finds none that is in an event already.
        Arrays.fill(drawn, used, used + BYTES, (byte) 0);
        used += BYTES;
        return salt;
    }
}
