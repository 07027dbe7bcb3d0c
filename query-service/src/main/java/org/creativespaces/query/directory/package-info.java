/**
 * What one feature may ask about another's things by their id: who somebody is, where a space is and who may know of it,
 * what a solution is called. Each is answered by the feature that owns the thing.
 */
@NullMarked
package org.creativespaces.query.directory;

import org.jspecify.annotations.NullMarked;
