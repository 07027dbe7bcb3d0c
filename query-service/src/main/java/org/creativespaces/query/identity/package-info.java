/** Who is reading, and what that lets them see: one policy for every path. */
@NullMarked
package org.creativespaces.query.identity;

import org.jspecify.annotations.NullMarked;
