/**
 * The trail of a thing: everything that happened to it, in order, told from its own stream in the ledger as far as the
 * reader may know it.
 */
@NullMarked
package org.creativespaces.query.trail;

import org.jspecify.annotations.NullMarked;
