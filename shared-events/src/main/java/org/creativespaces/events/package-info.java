/**
 * The words that all events share: ids, parties, constituencies, regions, sealed texts and the envelope. Everything here
 * is part of what is stored and published for ever; a change adds, it never alters.
 */
@NullMarked
package org.creativespaces.events;

import org.jspecify.annotations.NullMarked;
