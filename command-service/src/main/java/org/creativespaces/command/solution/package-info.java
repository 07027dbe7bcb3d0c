/**
 * Proposing, adopting, revising and ending a solution; taking positions on it, meeting concerns, and whether these make it
 * agreed; what is undertaken for it then, what could go wrong and who carries that; how it fares in trials and in the eyes of
 * those it is for, and where it is passed on to. Each sub-family of its commands and events has a decider of its own.
 */
@NullMarked
package org.creativespaces.command.solution;

import org.jspecify.annotations.NullMarked;
