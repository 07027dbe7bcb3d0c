/**
 * What all deciders share: who acts, how a refusal is said, and how decided events are recorded with their envelope.
 * Deciders are pure; time, ids and the facts of other aggregates reach them as values.
 */
@NullMarked
package org.creativespaces.command.decision;

import org.jspecify.annotations.NullMarked;
