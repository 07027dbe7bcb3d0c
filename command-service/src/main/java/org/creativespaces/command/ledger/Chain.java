package org.creativespaces.command.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Links each event of a ledger to the one before: its digest is the SHA-256 of that one's digest and of every column of its
 * own row. So an event that is changed, exchanged or left out, by a failing disk or by somebody, no longer fits, and one
 * digest stands for everything up to it. Used by one thread at a time.
 */
final class Chain {
    private static final int BYTES = 32;

    private final MessageDigest sha256;
    private byte[] last = new byte[BYTES];

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of the newest event; zeros before the first. */
    byte[] last() {
        return last;
    }

    /** Goes on after the event that has this digest. */
    void goOnAfter(byte[] digest) {
        last = digest;
    }

    /** Links the next event and returns its digest. */
    byte[] add(long position, LedgerRow row, long recordedAt) {
        sha256.update(last);
        add(position);
        add(row.eventId());
        add(row.aggregateId());
        add(row.sequence());
        add(row.family());
        add(row.type());
        add(row.payload());
        add(row.envelope());
        add(row.commandId());
        add(row.commandOrdinal());
        add(recordedAt);
        last = sha256.digest();
        return last;
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** The length comes first, so that no two rows read alike. */
    private void add(String column) {
        var bytes = column.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha256.update(bytes);
    }

    private void add(long column) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(column).flip());
    }
}
