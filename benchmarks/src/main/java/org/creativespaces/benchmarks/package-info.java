/** Load scenarios that start the packaged program, drive it over loopback and print figures as ratios of one run. */
@NullMarked
package org.creativespaces.benchmarks;

import org.jspecify.annotations.NullMarked;
