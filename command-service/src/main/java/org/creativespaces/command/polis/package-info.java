/**
 * Imports a conversation exported from Polis: a comment becomes a solution, a vote a position, voters and authors become
 * participants. Reading and planning are pure and give the same acts for the same files; the runner sends them as
 * commands like any other caller; a job keeps the encrypted upload until all are recorded.
 */
@NullMarked
package org.creativespaces.command.polis;

import org.jspecify.annotations.NullMarked;
