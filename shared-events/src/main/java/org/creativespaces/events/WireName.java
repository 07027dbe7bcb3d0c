package org.creativespaces.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored and published: {@code org.creativespaces.<family>.<fact>.v<n>}. Frozen once
 * released; segments are lower case with underscores, which Standard Webhooks allows and a hyphen is not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {
    String value();
}
