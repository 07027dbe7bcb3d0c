/** The ledger as partners, auditors and organisers may follow it: CloudEvents made of what is stored, in its order. */
@NullMarked
package org.creativespaces.query.feed;

import org.jspecify.annotations.NullMarked;
