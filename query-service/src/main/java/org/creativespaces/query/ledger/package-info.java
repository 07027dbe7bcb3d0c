/**
 * Reads the ledger and nothing else: events in their order, by stream and by id, as the bytes that were stored. Never
 * writes; shares no code with the writer but the events' contract.
 */
@NullMarked
package org.creativespaces.query.ledger;

import org.jspecify.annotations.NullMarked;
