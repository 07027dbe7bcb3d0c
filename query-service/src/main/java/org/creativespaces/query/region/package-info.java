/** The dashboards of the regions and of the nation: who takes part, whose voice is heard, what becomes of solutions. */
@NullMarked
package org.creativespaces.query.region;

import org.jspecify.annotations.NullMarked;
