package org.creativespaces.query.pages;

import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;

/**
 * What the frame of a page needs to know of its reader.
 *
 * @param signedIn whether they are
 * @param audits whether what organisers and auditors look at is of use to them
 * @param follows whether they may follow the feed
 */
public record Reader(boolean signedIn, boolean audits, boolean follows) {
    static Reader of(Viewer viewer) {
        var audits = !viewer.organises().isEmpty() || viewer.roles().contains(Role.AUDITOR);
        return new Reader(
                !viewer.roles().isEmpty(), audits, audits || viewer.roles().contains(Role.PARTNER));
    }
}
