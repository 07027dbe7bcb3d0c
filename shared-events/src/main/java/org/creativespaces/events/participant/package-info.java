/** Who takes part, from which constituency and in which spaces, until they ask to be forgotten. */
@NullMarked
package org.creativespaces.events.participant;

import org.jspecify.annotations.NullMarked;
