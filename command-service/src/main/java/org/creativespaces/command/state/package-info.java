/**
 * Small durable state that is no event: each feature has {@link org.creativespaces.command.state.Records} of its own, in
 * {@code state.db}, or in a PostgreSQL or MongoDB database that processes share. Nothing that somebody typed is kept here, but sealed
 * or hashed.
 */
@NullMarked
package org.creativespaces.command.state;

import org.jspecify.annotations.NullMarked;
