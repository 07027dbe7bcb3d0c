package org.creativespaces.standalone.openapi;

import java.util.List;

/** What the program serves to browsers, of which the document does not tell: it promises no form of a page. */
final class Pages {
    private static final List<String> OF_PEOPLE = List.of(
            "GET /",
            "GET /regions/{}",
            "GET /regions/{}/acts",
            "GET /regions/{}/acts.csv",
            "GET /spaces/{}",
            "GET /challenges/{}",
            "GET /solutions/{}",
            "GET /solutions/{}/trail",
            "GET /challenges/{}/trail",
            "GET /spaces/{}/trail",
            "GET /solutions",
            "GET /organisations",
            "GET /organisations/{}",
            "GET /organisations/{}/trail",
            "GET /solutions/{}/trail.csv",
            "GET /challenges/{}/trail.csv",
            "GET /spaces/{}/trail.csv",
            "GET /organisations/{}/trail.csv",
            "GET /commitments",
            "GET /risks",
            "GET /partners",
            "GET /audit",
            "GET /audit/events",
            "GET /live");

    /** Signing in and out is a matter between people, browsers and the issuer. */
    private static final List<String> OF_SIGNING_IN =
            List.of("GET /sign-in", "GET /sign-out", "GET /sign-in/style.css");

    /** Forms, and what belongs to who is signed in on the pages. */
    private static final List<String> OF_ACTING = List.of(
            "GET /act/{}",
            "GET /act/{}/{}",
            "GET /act/{}/{}/{}",
            "POST /act/{}",
            "POST /act/{}/{}",
            "POST /act/{}/{}/{}",
            "GET /account",
            "GET /account/again",
            "GET /account/data",
            "GET /imports/{}",
            "GET /imports/{}/progress");

    private Pages() {}

    static boolean isOne(String route) {
        return OF_PEOPLE.contains(route) || OF_SIGNING_IN.contains(route) || OF_ACTING.contains(route);
    }
}
