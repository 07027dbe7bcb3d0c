package org.creativespaces.events;

/** One text of an earlier event of the same stream was removed for good; the event stands. */
public interface Redaction extends Event {
    /** The event that holds the text. */
    String eventId();

    /** The payload field that holds it, such as {@code title}. */
    String field();

    /** The name of the text's key, which is destroyed. */
    String key();

    /** Why, to be shown in its place. */
    Sealed reason();
}
