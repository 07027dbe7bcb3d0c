/**
 * Builds read models from the ledger: pure folds, rows stored with the position they were built to, one reader that
 * decodes each event once for all of them.
 */
@NullMarked
package org.creativespaces.query.projection;

import org.jspecify.annotations.NullMarked;
