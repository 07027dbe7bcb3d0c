package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.query.http.Parameters;

/** Reads what the address of a page asks for. */
final class Addresses {
    private Addresses() {}

    /** Whatever else is in it, for links and sign-in add words of their own; an empty field of a form asks for nothing. */
    static Parameters parameters(HttpServletRequest request) {
        var filled = new Filled(request);
        return Parameters.of(filled, filled.getParameterMap().keySet());
    }

    private static final class Filled extends HttpServletRequestWrapper {
        private final Map<String, String[]> filled;

        Filled(HttpServletRequest request) {
            super(request);
            filled = request.getParameterMap().entrySet().stream()
                    .filter(one -> one.getValue().length > 1 || !one.getValue()[0].isEmpty())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return filled;
        }
    }
}
