/**
 * Traces of commands, for a collector that speaks OpenTelemetry. Spans are told when they are over, under names that follow from
 * the command's id; none holds more of a command than its type and what came of it.
 */
@NullMarked
package org.creativespaces.command.trace;

import org.jspecify.annotations.NullMarked;
