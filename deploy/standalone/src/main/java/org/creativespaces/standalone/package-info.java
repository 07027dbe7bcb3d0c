/** Both services in one program on embedded storage: what {@code mvn spring-boot:run} starts. */
@NullMarked
package org.creativespaces.standalone;

import org.jspecify.annotations.NullMarked;
