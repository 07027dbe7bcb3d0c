/**
 * The pages: what the features answer as data, shown to people. The one place that puts several features together; it decides
 * nothing about who may see what.
 */
@NullMarked
package org.creativespaces.query.pages;

import org.jspecify.annotations.NullMarked;
