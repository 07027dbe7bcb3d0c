@NullMarked
package org.creativespaces.standalone;

import org.jspecify.annotations.NullMarked;
