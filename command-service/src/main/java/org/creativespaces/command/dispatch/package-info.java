/** The one way in for commands: once each, retried where another act came between, with an answer in bounded time. */
@NullMarked
package org.creativespaces.command.dispatch;

import org.jspecify.annotations.NullMarked;
