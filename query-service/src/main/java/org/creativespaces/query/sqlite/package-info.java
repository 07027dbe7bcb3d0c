/** Reads SQLite files that another part of the program, or another program, writes. */
@NullMarked
package org.creativespaces.query.sqlite;

import org.jspecify.annotations.NullMarked;
