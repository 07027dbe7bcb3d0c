/** How solutions were tried, and what those they are for say of them. */
@NullMarked
package org.creativespaces.query.solution.trial;

import org.jspecify.annotations.NullMarked;
