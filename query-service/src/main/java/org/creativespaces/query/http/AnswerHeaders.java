package org.creativespaces.query.http;

/** Names of headers that answers carry beside the standard ones. */
public final class AnswerHeaders {
    /** The position of the ledger that the answer takes into account. */
    public static final String POSITION = "X-Position";

    private AnswerHeaders() {}
}
