/** What people and organisations object to in solutions, how that was met, and what became of it. */
@NullMarked
package org.creativespaces.query.solution.concern;

import org.jspecify.annotations.NullMarked;
