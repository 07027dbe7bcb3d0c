@NullMarked
package org.creativespaces.query;

import org.jspecify.annotations.NullMarked;
