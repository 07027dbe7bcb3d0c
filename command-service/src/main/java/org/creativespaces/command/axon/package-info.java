/**
 * How Axon is set up here: events under their wire names, no metadata but our envelope, the ledger as event store, or Axon
 * Server instead in the {@code cluster} profile.
 */
@NullMarked
package org.creativespaces.command.axon;

import org.jspecify.annotations.NullMarked;
