/**
 * What a decision needs to know of other aggregates, folded from their own streams at decision time (domain.md, rule
 * 12): lock-free, cached, extended from the cached version on every use. The short race with a closure or departure at
 * the same instant is accepted.
 */
@NullMarked
package org.creativespaces.command.facts;

import org.jspecify.annotations.NullMarked;
