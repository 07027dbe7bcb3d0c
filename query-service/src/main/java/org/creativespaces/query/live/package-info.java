/**
 * What pages are told while they are looked at: that something happened in a region, and how much happened in the last days.
 * Never what, to whom or by whom, and nothing of who comes and goes: no more than everybody's dashboards tell.
 */
@NullMarked
package org.creativespaces.query.live;

import org.jspecify.annotations.NullMarked;
