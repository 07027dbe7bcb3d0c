/** How a proposed action emerges: its revisions, the positions people take on it, and whether it is agreed. */
@NullMarked
package org.creativespaces.events.solution;

import org.jspecify.annotations.NullMarked;
