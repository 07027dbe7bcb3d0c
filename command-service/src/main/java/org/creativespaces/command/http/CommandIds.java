package org.creativespaces.command.http;

import java.util.UUID;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.keys.KeyedHash;

/** Gives a write the id of its command: the same for the same key of the same caller at the same address. */
record CommandIds(KeyedHash hash) {
    String of(Caller caller, Headers headers) {
        var key = headers.idempotencyKey();
        // A key of a caller has no space in it, so that none is taken for what is made up here.
        return hash.ofLines(caller.key(), headers.route(), key == null ? "random " + UUID.randomUUID() : key);
    }
}
