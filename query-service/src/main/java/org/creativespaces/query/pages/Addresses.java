package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.creativespaces.query.http.Parameters;

/** Reads what the address of a page asks for. */
final class Addresses {
    private Addresses() {}

    /** Whatever else is in it, for links and sign-in add words of their own. */
    static Parameters parameters(HttpServletRequest request) {
        return Parameters.of(request, request.getParameterMap().keySet());
    }
}
