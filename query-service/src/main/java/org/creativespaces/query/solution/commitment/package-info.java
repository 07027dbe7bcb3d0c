/** What parties undertook for solutions, and what became of it. */
@NullMarked
package org.creativespaces.query.solution.commitment;

import org.jspecify.annotations.NullMarked;
