/** What happens to challenges, and the narratives told about them. */
@NullMarked
package org.creativespaces.events.challenge;

import org.jspecify.annotations.NullMarked;
