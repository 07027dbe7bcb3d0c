/** Every event there is, by its name on the wire. */
@NullMarked
package org.creativespaces.events.catalogue;

import org.jspecify.annotations.NullMarked;
