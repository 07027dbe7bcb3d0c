/**
 * Where things are in a drawing. Drawings have real pixels of height and percent of the width they are given, so that
 * words and marks in them are of one size on every screen and at every zoom.
 */
@NullMarked
package org.creativespaces.query.pages.charts;

import org.jspecify.annotations.NullMarked;
