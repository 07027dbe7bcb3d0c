/**
 * The demo: a space in each region and a small real conversation, so that a newcomer has something to look at. Its ids
 * are fixed, so that every start but the first adds nothing.
 */
@NullMarked
package org.creativespaces.standalone.demo;

import org.jspecify.annotations.NullMarked;
