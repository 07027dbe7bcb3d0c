/** What could go wrong for those who act, and who carries how much of it. */
@NullMarked
package org.creativespaces.query.solution.risk;

import org.jspecify.annotations.NullMarked;
