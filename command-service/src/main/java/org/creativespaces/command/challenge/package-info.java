/** Raising, reframing and closing challenges, and telling, withdrawing and withholding narratives about them. */
@NullMarked
package org.creativespaces.command.challenge;

import org.jspecify.annotations.NullMarked;
