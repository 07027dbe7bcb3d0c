/** What happens to organisations: bodies that act through people who hold their mandate. */
@NullMarked
package org.creativespaces.events.organisation;

import org.jspecify.annotations.NullMarked;
