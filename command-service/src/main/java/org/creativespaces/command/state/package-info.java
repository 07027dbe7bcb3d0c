/**
 * Small durable state that is no event: each feature creates its own tables, in {@code state.db} or in a PostgreSQL database that
 * processes share, and reaches them through {@link org.creativespaces.command.state.StateDb}. Nothing that somebody typed is kept here, but sealed or hashed.
 */
@NullMarked
package org.creativespaces.command.state;

import org.jspecify.annotations.NullMarked;
