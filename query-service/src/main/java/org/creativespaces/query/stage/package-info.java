/** How far a solution has come: one definition for cards, dashboards and trails. */
@NullMarked
package org.creativespaces.query.stage;

import org.jspecify.annotations.NullMarked;
