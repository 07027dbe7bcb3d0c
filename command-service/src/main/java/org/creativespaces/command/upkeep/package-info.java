/** What whoever runs the program does with a ledger as a whole: checks it, backs it up, puts it back. */
@NullMarked
package org.creativespaces.command.upkeep;

import org.jspecify.annotations.NullMarked;
