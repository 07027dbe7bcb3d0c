/** The reading side of commands' traces, for a collector that speaks OpenTelemetry. */
@NullMarked
package org.creativespaces.query.trace;

import org.jspecify.annotations.NullMarked;
