/** Several processes over servers that stop, are killed, or are out of reach. */
package org.creativespaces.standalone.faults;
