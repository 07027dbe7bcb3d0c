/** Organisations, and who may act for them. */
@NullMarked
package org.creativespaces.query.organisation;

import org.jspecify.annotations.NullMarked;
