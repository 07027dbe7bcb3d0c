/** Proposing and revising a solution, taking positions on it, and whether these make it agreed. */
@NullMarked
package org.creativespaces.command.solution;

import org.jspecify.annotations.NullMarked;
