/** Registering organisations, and granting and revoking the mandates by which people act for them. */
@NullMarked
package org.creativespaces.command.organisation;

import org.jspecify.annotations.NullMarked;
