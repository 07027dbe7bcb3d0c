/** How the trail page tells a trail: which steps are asked for, what belongs together, and the drawing of how a thing emerged. */
@NullMarked
package org.creativespaces.query.pages.trails;

import org.jspecify.annotations.NullMarked;
