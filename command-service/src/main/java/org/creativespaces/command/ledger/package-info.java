/**
 * The ledger: one gap-free, ordered, append-only stream of events on SQLite or PostgreSQL, written by a single writer that commits
 * groups of appends at once. Numbers start at 1; a number is never skipped and never given twice.
 */
@NullMarked
package org.creativespaces.command.ledger;

import org.jspecify.annotations.NullMarked;
