package org.creativespaces.command.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.keys.KeyedHash;

/** Gives a write the id of its command: the same for the same key of the same caller at the same address. */
record CommandIds(KeyedHash hash) {
    private static final long VERSION_8 = 0x8000L;
    private static final long ALL_BUT_VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VARIANT = Long.MIN_VALUE;
    private static final long ALL_BUT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    String of(Caller caller, Headers headers) {
        var key = headers.idempotencyKey();
        // A key of a caller has no space in it, so that none is taken for what is made up here.
        return hash.ofLines(caller.key(), headers.route(), key == null ? "random " + UUID.randomUUID() : key);
    }

    /** An id for what the command makes inside its aggregate, as good as random (RFC 9562, version 8). */
    UUID partOf(Caller caller, Headers headers) {
        var bits = ByteBuffer.wrap(hash.of(("part\n" + of(caller, headers)).getBytes(StandardCharsets.UTF_8)));
        return new UUID((bits.getLong() & ALL_BUT_VERSION) | VERSION_8, (bits.getLong() & ALL_BUT_VARIANT) | VARIANT);
    }
}
