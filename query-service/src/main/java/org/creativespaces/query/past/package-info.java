/**
 * What was recorded by a moment: which moment a reader may ask about, how far the ledger had come by then, and the
 * rows of that time, folded again from its first events.
 */
@NullMarked
package org.creativespaces.query.past;

import org.jspecify.annotations.NullMarked;
