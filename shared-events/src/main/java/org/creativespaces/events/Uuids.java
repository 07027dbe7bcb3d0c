package org.creativespaces.events;

import java.util.UUID;

final class Uuids {
    private static final int TEXT_LENGTH = 36;

    private Uuids() {}

    /** Unlike {@link UUID#fromString}, refuses shortened groups, so that one id has one spelling (but for case). */
    static UUID parse(String text) {
        if (text.length() != TEXT_LENGTH) throw new IllegalArgumentException("not a UUID");
        return UUID.fromString(text);
    }
}
