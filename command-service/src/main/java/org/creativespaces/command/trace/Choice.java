package org.creativespaces.command.trace;

import java.util.HexFormat;

/** Chooses traces by their ids alone, so that all who see one choose alike. */
record Choice(double share) {
    private static final int DIGITS = 8;
    private static final double ALL = 1L << 32;

    boolean takes(String traceId) {
        return HexFormat.fromHexDigitsToLong(traceId, 0, DIGITS) < share * ALL;
    }
}
