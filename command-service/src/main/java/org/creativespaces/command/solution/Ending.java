package org.creativespaces.command.solution;

/** How a solution came to take no further positions, if it did; for ever. */
enum Ending {
    NONE,
    MERGED,
    WITHDRAWN
}
