package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that has happened, for ever. Families are sealed interfaces below this one; each event is a record named by
 * its {@link WireName}. The payload holds what rules and figures rest on; who, when and where is in the {@link Envelope}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface Event {
    /** The id of the aggregate whose stream holds this event. */
    String aggregateId();
}
