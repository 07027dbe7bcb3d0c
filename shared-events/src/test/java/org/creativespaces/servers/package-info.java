/** Servers that tests of all modules start, and where. */
package org.creativespaces.servers;
