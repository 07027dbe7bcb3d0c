package org.creativespaces.query.pages.act;

/** What the address of a form names: the thing, or the part of a thing, that the act is about. */
enum About {
    NOTHING,
    REGION,
    SPACE,
    CHALLENGE,
    SOLUTION,
    ORGANISATION,
    NARRATIVE(CHALLENGE),
    CONCERN(SOLUTION),
    COMMITMENT(SOLUTION),
    RISK(SOLUTION),
    TRIAL(SOLUTION),
    MANDATE(ORGANISATION);

    private final About whole;

    About() {
        this.whole = this;
    }

    About(About whole) {
        this.whole = whole;
    }

    /** The thing that it is a part of, which may be itself. */
    About whole() {
        return whole;
    }

    boolean isPart() {
        return whole != this;
    }
}
