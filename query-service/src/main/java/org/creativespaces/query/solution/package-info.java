/** Solutions as they stand: their texts in all revisions, the positions taken on them and how far they have come. */
@NullMarked
package org.creativespaces.query.solution;

import org.jspecify.annotations.NullMarked;
