/** Making single texts unreadable for good, whatever they are part of. */
@NullMarked
package org.creativespaces.command.redaction;

import org.jspecify.annotations.NullMarked;
