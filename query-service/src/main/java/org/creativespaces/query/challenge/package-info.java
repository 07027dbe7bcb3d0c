/** Challenges, and the narratives told about each, side by side. */
@NullMarked
package org.creativespaces.query.challenge;

import org.jspecify.annotations.NullMarked;
