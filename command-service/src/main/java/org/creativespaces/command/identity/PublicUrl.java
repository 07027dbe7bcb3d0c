package org.creativespaces.command.identity;

/** What people's browsers and other programs reach this program by, without a slash at the end. */
record PublicUrl(String value) {}
