/**
 * The pages as a client of the command interface: what a form says is sent over HTTP with the token of who sent it, as any
 * other program would. Nothing here decides anything.
 */
@NullMarked
package org.creativespaces.query.commands;

import org.jspecify.annotations.NullMarked;
