@NullMarked
package org.creativespaces.command;

import org.jspecify.annotations.NullMarked;
