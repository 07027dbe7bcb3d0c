/** Spaces as they stand: where, what for, by which rules, and how many take part. */
@NullMarked
package org.creativespaces.query.space;

import org.jspecify.annotations.NullMarked;
