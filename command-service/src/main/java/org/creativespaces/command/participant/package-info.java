/** Registering, joining and leaving spaces, and being forgotten: the acts of a person, or of an organiser for them. */
@NullMarked
package org.creativespaces.command.participant;

import org.jspecify.annotations.NullMarked;
