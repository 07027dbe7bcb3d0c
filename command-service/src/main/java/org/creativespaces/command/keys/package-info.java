/**
 * Seals each typed text under a key of its own, kept outside the ledger: durable before the event that uses it,
 * destroyed when a person is erased or a text redacted, never recreated.
 */
@NullMarked
package org.creativespaces.command.keys;

import org.jspecify.annotations.NullMarked;
