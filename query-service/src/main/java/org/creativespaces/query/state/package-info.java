/** Reads the small durable state that the writing service keeps beside the ledger: a file, or a database that services
 * share. */
@NullMarked
package org.creativespaces.query.state;

import org.jspecify.annotations.NullMarked;
