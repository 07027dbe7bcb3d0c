/**
 * What people do on the pages. One mechanism carries every form: a {@link org.creativespaces.query.pages.act.Form} says which
 * fields it has, which command it becomes and to whom it is offered; the catalogue is the list of them all. What is offered is a
 * courtesy: the command service alone decides.
 */
@NullMarked
package org.creativespaces.query.pages.act;

import org.jspecify.annotations.NullMarked;
