/** The life of a space: opened, its ground rules and agreement rule changed, closed. */
@NullMarked
package org.creativespaces.events.space;

import org.jspecify.annotations.NullMarked;
