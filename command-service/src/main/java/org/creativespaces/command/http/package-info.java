/**
 * How a write travels over HTTP: who sends it, which command id its key stands for, its fields and their mistakes, the
 * answer, and every error as a problem (RFC 9457) with a stable {@code reason}. Controllers only say which command.
 */
@NullMarked
package org.creativespaces.command.http;

import org.jspecify.annotations.NullMarked;
