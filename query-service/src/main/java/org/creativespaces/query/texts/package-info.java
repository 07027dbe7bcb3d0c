/** Opens sealed texts for those who may read them; a text whose key is gone reads as erased, never as an error. */
@NullMarked
package org.creativespaces.query.texts;

import org.jspecify.annotations.NullMarked;
