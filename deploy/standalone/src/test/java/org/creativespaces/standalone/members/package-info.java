/** Whether what is in a space for its members stays among those who may know of it. */
package org.creativespaces.standalone.members;
