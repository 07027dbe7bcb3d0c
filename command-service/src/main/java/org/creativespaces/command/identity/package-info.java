/**
 * Who is calling: tokens, the embedded authorization server that issues them while no other issuer is configured, the
 * page on which people sign in, and which participant a person is.
 */
@NullMarked
package org.creativespaces.command.identity;

import org.jspecify.annotations.NullMarked;
