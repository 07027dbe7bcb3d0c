/** The description of the whole interface, as OpenAPI: written by hand, family by family, and put together at the start. */
@NullMarked
package org.creativespaces.query.openapi;

import org.jspecify.annotations.NullMarked;
