/** Participants as they are now: pseudonym, constituency and memberships, until they ask to be forgotten. */
@NullMarked
package org.creativespaces.query.participant;

import org.jspecify.annotations.NullMarked;
