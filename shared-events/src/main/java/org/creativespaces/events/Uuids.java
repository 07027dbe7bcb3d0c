package org.creativespaces.events;

import java.util.UUID;

final class Uuids {
    private static final int TEXT_LENGTH = 36;

    private Uuids() {}

    /**
     * Unlike {@link UUID#fromString}, refuses groups of other lengths, signs, and the digits of other scripts, so that one id
     * has one spelling (but for case).
     */
    static UUID parse(String text) {
        if (text.length() != TEXT_LENGTH) throw notOne();
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) throw notOne();
        return id;
    }

    private static IllegalArgumentException notOne() {
        return new IllegalArgumentException("not a UUID");
    }
}
