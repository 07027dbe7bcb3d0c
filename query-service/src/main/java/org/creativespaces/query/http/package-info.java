/** How answers over HTTP look wherever something is read: problems, entity tags, cursors. */
@NullMarked
package org.creativespaces.query.http;

import org.jspecify.annotations.NullMarked;
