/** Opening, changing and closing a space: the acts of a region's organisers. */
@NullMarked
package org.creativespaces.command.space;

import org.jspecify.annotations.NullMarked;
