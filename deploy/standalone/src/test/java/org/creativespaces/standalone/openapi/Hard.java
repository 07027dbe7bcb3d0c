package org.creativespaces.standalone.openapi;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the document tells of and no test of the whole program brings about, with the reason. */
final class Hard {
    /** Rate limits are off in this test; the others need a store or an issuer that fails. */
    private static final Set<String> STATUSES = Set.of("429", "500", "503");

    /** Two requests at the same instant, one of which finds the other under way. */
    private static final List<String> RACES = List.of("REQUEST_IN_PROGRESS");

    /** An export of more than the program takes would be too much for a test as well. */
    private static final Set<String> OPERATIONS = Set.of("importPolis 413");

    /**
     * What no act leads to, what only a store that fails does, and what the demo's people, who alone can ask for their own data here, have
     * neither said nor done: OwnDataTest has them all.
     */
    static final Set<String> PROPERTIES = Set.of(
            "Author.organisation",
            "Import.failure",
            "OwnConstituency.reason",
            "OwnIdentity.contact",
            "OwnIdentity.name",
            "OwnMembership.leftAt");

    private Hard() {}

    static boolean toBringAbout(String operation, String status, JsonNode response) {
        var reasons = response.path("content")
                .path("application/problem+json")
                .path("schema")
                .path("properties")
                .path("reason")
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return STATUSES.contains(status) || OPERATIONS.contains(operation + " " + status) || reasons.equals(RACES);
    }
}
