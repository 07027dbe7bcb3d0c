/**
 * What exactly one of several processes does at a time. Where one process writes the ledger, that one does it; where many do, who holds
 * the duty's lease in the small durable state, whose effects are checked against the term it was begun in.
 */
@NullMarked
package org.creativespaces.command.duty;

import org.jspecify.annotations.NullMarked;
